import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connect, type Db, readInContext } from '@vinh-danh/db';
import { toCode, writeCertificate } from '@vinh-danh/workflows/certificates';
import { issuerOf, meritClause } from '@vinh-danh/workflows/documents';
import { pino } from 'pino';
import { print } from '../certificates/print.ts';
import { createPrinting } from '../certificates/printing.ts';
import { listCertificates } from '../certificates/read-certificates.ts';
import { drawSheets } from '../certificates/sheets.ts';
import { createSigner } from '../certificates/signing.ts';
import type { UserContext } from '../context.ts';
import { createPress } from '../documents/typst/press.ts';
import { benchDay, createDrafts, createProvince, type Officer } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { type BenchRow, compared } from './report.ts';

type Options = { seed: number; log: (line: string) => void };

/** As many as one decision may hold. */
const inDecision = 500;
const rounds = 20;
/** So many decisions are printed bare in between, so that other work on the machine meets both. */
const bareEvery = 4;
const clerkId = 'ubnd-so-noi-vu';

/**
 * Certificates a second through the product's own function (rows read under row security, laid out, signed, drawn, printed
 * by the press, recorded), against the bare press on the same pages; and the memory of the server and of its printing
 * processes over 10,000 certificates.
 */
export async function measureCertificates({ log }: Options): Promise<BenchRow[]> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 4 });
  const press = createPress();
  const folder = join(tmpdir(), `vinh-danh-bench-prints-${randomUUID()}`);
  const signer = createSigner(generateKeyPairSync('ed25519').privateKey);
  const publicUrl = 'https://thidua.tinh.example';
  const silent = pino({ level: 'silent' });
  const printing = createPrinting({ db: pool, press, folder, log: silent, signer, publicUrl: () => publicUrl });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    if (!officer) throw new Error('no officer');
    log(`writing ${rounds} decisions down`);
    const decisions: string[] = [];
    for (let number = 1; number <= rounds + rounds / bareEvery; number += 1) {
      decisions.push(await insertDecision(store.owner, officer, number));
    }
    const context: UserContext = {
      ...officer.context,
      memberships: [...officer.context.memberships, { id: 'bench', role: 'clerk', organisationId: clerkId }],
      printing,
    };
    const memories: number[] = [];
    const workers: number[] = [];
    let seconds = 0;
    const bare = await openBare(pool, decisions.splice(rounds), { signer, publicUrl });
    for (const [round, decisionId] of decisions.entries()) {
      if (round % bareEvery === 0) await bare.printNext();
      const started = performance.now();
      await print(context, { commandId: randomUUID(), decisionId, layout: 'own', stock: 'blank', form: 'merged' });
      await printing.settled();
      seconds += (performance.now() - started) / 1000;
      globalThis.gc?.();
      memories.push(process.memoryUsage().rss / 2 ** 20);
      workers.push((await workerMemory()) / 2 ** 20);
      log(
        `${(round + 1) * inDecision} certificates, ${Math.round(memories.at(-1) ?? 0)} MiB, worker ${Math.round(workers.at(-1) ?? 0)} MiB`,
      );
    }
    const [run] = await pool.sql<{ done: number }[]>`
      select sum(done)::int as done from certificate_runs where outcome = 'printed'`;
    if (run?.done !== rounds * inDecision) throw new Error('not all were printed');
    await bare.close();
    const rate = (rounds * inDecision) / seconds;
    return [
      compared('certificates printed', rate, 'certificates/s', inDecision / bare.seconds(), 0.5),
      growth('server memory over 10,000', memories),
      growth('press memory over 10,000', workers),
    ];
  } finally {
    await printing.close();
    await press.close();
    await pool.end();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function certificatesOf(pool: Db, decisionId: string) {
  return readInContext(pool, '*', (tx) => listCertificates(tx, decisionId));
}

/** Such pages, drawn beforehand, sent to a press of their own that has not seen them: seconds for a decision. */
async function openBare(pool: Db, decisions: readonly string[], proving: Parameters<typeof drawSheets>[2]) {
  const laying = { layout: 'own', stock: 'blank', offset: { dx: 0, dy: 0 } } as const;
  const press = createPress();
  const waiting: Awaited<ReturnType<typeof drawSheets>>[] = [];
  for (const id of decisions) waiting.push(await drawSheets(await certificatesOf(pool, id), laying, proving));
  await press.print('certificate.typ', { pages: waiting[0]?.slice(0, 1) });
  const times: number[] = [];
  return {
    async printNext() {
      const started = performance.now();
      await press.print('certificate.typ', { pages: waiting.pop() });
      times.push((performance.now() - started) / 1000);
    },
    seconds: () => times.reduce((sum, time) => sum + time, 0) / times.length,
    close: () => press.close(),
  };
}

/** What the later half holds above the earlier one, the first rounds, which fill caches, left out. */
function growth(metric: string, sizes: readonly number[]): BenchRow {
  const warm = sizes.slice(4);
  const middle = Math.floor(warm.length / 2);
  const mean = (part: readonly number[]) => part.reduce((sum, size) => sum + size, 0) / part.length;
  const [early, late] = [mean(warm.slice(0, middle)), mean(warm.slice(middle))];
  return compared(metric, late, 'MiB', early);
}

/** The memory of this program's children that run Node, in bytes; nothing where the system does not tell. */
async function workerMemory(): Promise<number> {
  const tasks = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(() => '');
  const sizes = await Promise.all(
    tasks
      .split(' ')
      .filter(Boolean)
      .map(async (pid) => {
        const [name, status] = await Promise.all(
          ['comm', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
        );
        return name?.startsWith('node') ? Number(/VmRSS:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0) * 1024 : 0;
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A decision over drafts, with its certificates as they would be issued: what is measured is printing. */
async function insertDecision({ sql }: Db, officer: Officer, number: number): Promise<string> {
  const drafts = await createDrafts([officer], inDecision);
  const id = randomUUID();
  const issuer = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
  const symbol = `${number}/QĐ-UBND`;
  const rows = drafts.map((draft, index) => ({
    id: randomUUID(),
    nomination_id: draft.id,
    position: index + 1,
    register_number: (number - 1) * inDecision + index + 1,
    code: toCode(randomBytes(16)),
    printed: writeCertificate({
      recipient: {
        name: `Nguyễn Thị ${number} Phượng ${index}`,
        kind: 'individual',
        unit: 'Trung tâm Kiểm soát bệnh tật tỉnh',
        title: `Bằng khen của ${issuer.authority}`,
        verb: 'Tặng',
        merit: meritClause({ commendationType: 'unexpected', movement: null, from: '2026-01-01', to: '2026-06-30' }),
      },
      issuer,
      signing: { form: 'head' },
      signerName: 'Lê Ngọc Tuấn',
      symbol,
      decidedOn: benchDay,
      regime: 'C',
      decidedAt: 'province',
    }),
  }));
  const user = officer.context.user.id;
  await sql`
    insert into decisions (id, issuer_id, kind, number, year, symbol, decided_on, signed_by_id, issued_by_id)
    values (${id}, 'ubnd', 'award', ${number}, 2026, ${symbol}, ${benchDay}, ${user}, ${user})`;
  const json = JSON.stringify(rows);
  await sql`
    insert into decision_items (decision_id, nomination_id, position)
    select ${id}, nomination_id, position
    from jsonb_to_recordset(${json}::jsonb) as r(nomination_id uuid, position int)`;
  await sql`
    insert into certificates (id, nomination_id, decision_id, issuer_id, year, register_number, code, printed)
    select id, nomination_id, ${id}, 'ubnd', 2026, register_number, code, printed
    from jsonb_to_recordset(${json}::jsonb)
      as r(id uuid, nomination_id uuid, register_number int, code text, printed jsonb)`;
  // The office sees them, as it would after the road.
  await sql`
    insert into nomination_readers (organisation_id, nomination_id)
    select ${clerkId}, id from nominations on conflict do nothing`;
  return id;
}
