import { randomUUID } from 'node:crypto';
import { connect, type Db, withContext } from '@vinh-danh/db';
import { type Dimension, dimensionSql } from '../nominations/dimensions.ts';
import { sendBatch } from '../nominations/send-batch.ts';
import { sendEvent } from '../nominations/send-event.ts';
import { type CountFilter, countedSql } from '../statistics/counted.ts';
import { cubeOf } from '../statistics/cube.ts';
import { createDrafts, createProvince, road } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { loadNominations } from './list-data.ts';
import { throughput } from './load.ts';
import { addOrganisations } from './list.ts';
import { type BenchReport, type BenchRow, comparedTime, figure, machine } from './report.ts';

type Options = { seed: number; nominations: number; log: (line: string) => void };

const pairs: readonly Pair[] = [
  ['year', 'award'],
  ['award', 'commendationType'],
  ['subjectKind', 'posthumous'],
  ['gender', 'award'],
  ['occupationGroup', 'year'],
  ['submittingUnitId', 'year'],
  ['movementId', 'award'],
  ['level', 'award'],
];
const filters: readonly (readonly [string, CountFilter])[] = [
  ['of one year', { year: 2021 }],
  ['of one award', { award: 'BKTTG' }],
  ['of women', { gender: 'female' }],
  ['of one unit', { submittingUnitId: 'don-vi-40' }],
];
const readers = { department: ['ubnd-so-noi-vu'], auditor: '*' } as const;

/**
 * The counts with so many nominations present, as the department (which reads nearly all) and as the auditor, each against
 * the plain scan of the nominations with the same rights; and what a step costs with its facts and without.
 */
export async function benchCounts({ seed, nominations, log }: Options): Promise<BenchReport> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 4, statementTimeout: 0 });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    const drafts = officer ? await createDrafts([officer], 1200) : [];
    const [sample] = drafts.splice(0, 1);
    if (!officer || !sample) throw new Error('no sample');
    log(`loading ${nominations} nominations`);
    await addOrganisations(store.owner);
    await store.owner.sql`select setseed(${(seed % 1000) / 1000})`;
    await loadNominations(store.owner, sample.id, nominations);
    const rows: BenchRow[] = [];
    const measured = (found: readonly BenchRow[]) => {
      rows.push(...found);
      for (const { metric, ratio } of found) if (ratio !== null) log(`${metric}: ${ratio} ×`);
    };
    for (const [who, readable] of Object.entries(readers)) {
      for (const [rowsBy, columnsBy] of pairs)
        measured(await comparePair(pool, `${who}: ${rowsBy} × ${columnsBy}`, readable, [rowsBy, columnsBy], {}, 50));
      for (const [name, filter] of filters)
        measured(await comparePair(pool, `${who}: year × award ${name}`, readable, ['year', 'award'], filter, 5));
    }
    const send = (list: typeof drafts) =>
      throughput(list, 1, async ({ id }) => {
        for (const [index, event] of road.entries())
          await sendEvent(officer.context, { commandId: randomUUID(), id, version: index + 1, event });
      });
    const batch = (list: typeof drafts) =>
      throughput([list], 1, async () => {
        for (const [index, event] of road.entries()) {
          const items = list.map(({ id }) => ({ id, version: index + 1 }));
          await sendBatch(officer.context, { commandId: randomUUID(), items, event, dryRun: false });
        }
      });
    const take = (count: number) => drafts.splice(0, count);
    await send(take(60));
    const [withOne, withBatch] = [await send(take(200)), (await batch(take(300))) * 300];
    await store.owner.sql`
      create or replace function write_facts(steps jsonb, moved uuid[]) returns int language plpgsql security definer as $$
      begin return 0; end $$`;
    await send(take(60));
    const [withoutOne, withoutBatch] = [await send(take(200)), (await batch(take(300))) * 300];
    rows.push(
      figure('a step of one: time with its facts / without', withoutOne / withOne, '×'),
      figure('a step of 300 at once: time with its facts / without', withoutBatch / withBatch, '×'),
    );
    return { bench: 'counts', seed, machine: machine(), data: { nominations }, rows };
  } finally {
    await pool.end();
    await store.close();
  }
}

type Pair = readonly [Dimension, Dimension];

async function comparePair(
  db: Db,
  name: string,
  readable: readonly string[] | '*',
  by: Pair,
  filter: CountFilter,
  aim: number,
): Promise<BenchRow[]> {
  const ask = () => withContext(db, readable, (tx) => cubeOf(tx, by, filter));
  const [first, again] = [await timeOf(1, ask), await timeOf(5, ask)];
  const plain = await timeOf(3, () =>
    withContext(
      db,
      readable,
      ({ sql }) => sql<{ row: string; column: string; count: number }[]>`
        select ${dimensionSql(sql, by[0])} as row, ${dimensionSql(sql, by[1])} as column, count(*)::int as count
        ${countedSql(sql, readable, filter, by)} group by 1, 2 order by 1, 2`,
    ),
  );
  const expected = plain.result.map(({ row, column, count }) => `${row} ${column} ${count}`).toSorted();
  for (const { result } of [first, again]) {
    const told = result.filter(({ decided }) => decided > 0).map(({ key, decided }) => `${key.join(' ')} ${decided}`);
    if (told.toSorted().join() !== expected.join()) throw new Error(`${name}: the counts differ`);
  }
  return [
    comparedTime(name, again.ms, plain.ms, aim),
    figure(`${name}: plain scan / the first to ask`, plain.ms / first.ms, '×'),
  ];
}

/** The middle of so many. */
async function timeOf<T>(rounds: number, work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const times: number[] = [];
  let result: T | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    result = await work();
    times.push(performance.now() - started);
  }
  const middle = times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  return { ms: middle, result: result as T };
}
