import { randomUUID } from 'node:crypto';
import { connect } from '@vinh-danh/db';
import { issueDecision } from '../decisions/issue-decision.ts';
import { benchDay, createProvince } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { type BenchReport, compared, figure, machine } from './report.ts';
import { asClerk, signedAwards } from './signed-awards.ts';

const decisions = 5000;
const connections = 16;

/** Many decisions of one issuer, all asked for at once through the product's own function: numbers without gap or twin. */
export async function benchNumbers({ seed, log }: { seed: number; log: (line: string) => void }): Promise<BenchReport> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: connections });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    if (!officer) throw new Error('no officer');
    log(`taking ${decisions} nominations to the chairman's signature`);
    const items = await signedAwards(officer, decisions);
    const context = asClerk(officer);
    log('issuing');
    const started = performance.now();
    const issued = await Promise.all(
      items.map((item) =>
        issueDecision(context, { commandId: randomUUID(), items: [item], decidedOn: benchDay, dryRun: false }),
      ),
    );
    const seconds = (performance.now() - started) / 1000;
    const [stored] = await store.owner.sql<
      { numbers: number; last: number; registered: number; lastOfRegister: number }[]
    >`
      select (select count(distinct number)::int from decisions) as numbers, (select max(number) from decisions) as last,
        (select count(distinct register_number)::int from certificates) as registered,
        (select max(register_number) from certificates) as "lastOfRegister"`;
    const { numbers = 0, last = 0, registered = 0, lastOfRegister = 0 } = stored ?? {};
    const answered = new Set(issued.map(({ number }) => number)).size;
    return {
      bench: 'numbers',
      seed,
      machine: machine(),
      data: { decisions, connections },
      rows: [
        figure('decisions issued', decisions / seconds, 'decisions/s'),
        compared('different numbers answered', answered, 'numbers', decisions, 1),
        compared('different numbers kept', numbers, 'numbers', decisions, 1),
        compared('decisions to the last number', numbers, 'numbers', last, 1),
        compared('certificates to the last of the register', registered, 'numbers', lastOfRegister, 1),
      ],
    };
  } finally {
    await pool.end();
    await store.close();
  }
}
