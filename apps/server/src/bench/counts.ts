import { randomUUID } from 'node:crypto';
import { connect, type Db, type Executor, withContext } from '@vinh-danh/db';
import { type Dimension, dimensionSql } from '../nominations/dimensions.ts';
import { sendBatch } from '../nominations/send-batch.ts';
import { sendEvent } from '../nominations/send-event.ts';
import { type CountFilter, countedSql } from '../statistics/counted.ts';
import { cubeOf } from '../statistics/cube.ts';
import { isPlace, type Place, places } from '../statistics/facts.ts';
import { medianRows } from '../statistics/median-rows.ts';
import { createDrafts, createProvince, road } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { loadNominations } from './list-data.ts';
import { throughput } from './load.ts';
import { addOrganisations } from './list.ts';
import { type BenchReport, type BenchRow, comparedTime, figure, machine } from './report.ts';

type Options = { seed: number; nominations: number; batch: number; log: (line: string) => void };

const pairs: readonly Pair[] = [
  ['year', 'award'],
  ['award', 'commendationType'],
  ['subjectKind', 'posthumous'],
  ['gender', 'award'],
  ['occupationGroup', 'year'],
  ['submittingUnitId', 'year'],
  ['movementId', 'award'],
  ['level', 'award'],
  ['districtThen', 'award'],
  ['communeNow', 'year'],
];
const filters: readonly (readonly [string, CountFilter])[] = [
  ['of one year', { year: 2021 }],
  ['of one award', { award: 'BKTTG' }],
  ['of women', { gender: 'female' }],
  ['of one unit', { submittingUnitId: 'don-vi-40' }],
];
/** Steps are measured so many times with their facts and without. */
const turns = 3;
const steps = 80;
const readers = { department: ['ubnd-so-noi-vu'], auditor: '*' } as const;

/**
 * The counts with so many nominations present, as the department (which reads nearly all) and as the auditor, each against
 * the plain scan of the nominations with the same rights; and what a step costs with its facts and without, alone and in a batch
 * of `batch`.
 */
export async function benchCounts({ seed, nominations, batch, log }: Options): Promise<BenchReport> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 4, statementTimeout: 0 });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    const drafts = officer ? await createDrafts([officer], 61 + 2 * turns * (steps + batch)) : [];
    const [sample] = drafts.splice(0, 1);
    if (!officer || !sample) throw new Error('no sample');
    log(`loading ${nominations} nominations`);
    await addOrganisations(store.owner);
    await addPlaces(store.owner);
    await store.owner.sql`select setseed(${(seed % 1000) / 1000})`;
    await loadNominations(store.owner, sample.id, nominations);
    log('loaded');
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
    rows.push(...(await measureMedians(pool)));
    const send = (list: typeof drafts) =>
      throughput(list, 1, async ({ id }) => {
        for (const [index, event] of road.entries())
          await sendEvent(officer.context, { commandId: randomUUID(), id, version: index + 1, event });
      });
    const sendTogether = (list: typeof drafts) =>
      throughput([list], 1, async () => {
        for (const [index, event] of road.entries()) {
          const items = list.map(({ id }) => ({ id, version: index + 1 }));
          const { results } = await sendBatch(officer.context, {
            commandId: randomUUID(),
            items,
            event,
            dryRun: false,
          });
          const refused = results.find((result) => !result.ok);
          if (refused) throw new Error(JSON.stringify(refused));
        }
      });
    const take = (count: number) => drafts.splice(0, count);
    const { sql } = store.owner;
    const [written] = await sql<{ text: string }[]>`
      select pg_get_functiondef(oid) as text from pg_proc where proname = 'write_facts' and pronamespace = current_schema()::regnamespace`;
    const withFacts = () => sql.unsafe(written?.text ?? '');
    const withoutFacts = () => sql`
      create or replace function write_facts(steps jsonb, moved uuid[]) returns int language plpgsql security definer as $$
      begin return 0; end $$`;
    // In turn, so that what the machine does meanwhile falls on both.
    const times = { withOne: 0, withoutOne: 0, withBatch: 0, withoutBatch: 0 };
    await send(take(60));
    for (let round = 0; round < turns; round += 1) {
      await withoutFacts();
      times.withoutOne += 1 / (await send(take(steps)));
      times.withoutBatch += 1 / (await sendTogether(take(batch)));
      await withFacts();
      times.withOne += 1 / (await send(take(steps)));
      times.withBatch += 1 / (await sendTogether(take(batch)));
    }
    rows.push(
      figure('a step of one: time with its facts / without', times.withOne / times.withoutOne, '×'),
      figure('a step of one: with its facts', (1000 * times.withOne) / turns / road.length, 'ms'),
      figure(`a step of ${batch} at once: with its facts`, (1000 * times.withBatch) / turns / road.length, 'ms'),
      figure(`a step of ${batch} at once: time with its facts / without`, times.withBatch / times.withoutBatch, '×'),
    );
    return { bench: 'counts', seed, machine: machine(), data: { nominations, batch }, rows };
  } finally {
    await pool.end();
    await store.close();
  }
}

type Scanned = { row: string | null; column: string | null; count: number };
type Pair = readonly [Dimension | Place, Dimension];

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
  const plain = await timeOf(3, () => withContext(db, readable, ({ sql }) => scan(sql, readable, filter, by)));
  const expected = plain.result.map(({ row, column, count }) => `${row ?? ''} ${column ?? ''} ${count}`).toSorted();
  for (const { result } of [first, again]) {
    const told = result.filter(({ decided }) => decided > 0).map(({ key, decided }) => `${key.join(' ')} ${decided}`);
    if (told.toSorted().join() !== expected.join()) throw new Error(`${name}: the counts differ`);
  }
  return [
    comparedTime(name, again.ms, plain.ms, aim),
    figure(`${name}: plain scan / the first to ask`, plain.ms / first.ms, '×'),
  ];
}

/** The nominations themselves, counted by what the lists tell of them, and by where their unit lies. */
function scan(sql: Executor['sql'], readable: readonly string[] | '*', filter: CountFilter, [first, second]: Pair) {
  const column = dimensionSql(sql, second);
  if (!isPlace(first))
    return sql<Scanned[]>`
      select ${dimensionSql(sql, first)} as row, ${column} as column, count(*)::int as count
      ${countedSql(sql, readable, filter, [first, second])} group by 1, 2 order by 1, 2`;
  return sql<Scanned[]>`
    select u.${sql(places[first])} as row, n.column, count(*)::int as count
    from (select ${column} as column, n.submitting_unit_id, n.decided_on ${countedSql(sql, readable, filter, [second])}) as n
    left join unit_places u on u.unit_id = n.submitting_unit_id and n.decided_on >= u.since and n.decided_on < u.until
    group by 1, 2 order by 1, 2`;
}

/** Ten districts of ten communes, over which the units are spread; three communes in four have become part of the fourth. */
async function addPlaces({ sql }: Db): Promise<void> {
  await sql`
    insert into organisations (id, name_vi, kind, level, parent_id)
    select 'huyen-' || n, 'Huyện ' || n, 'people-committee', 'district', 'ubnd' from generate_series(0, 9) n`;
  await sql`
    insert into organisations (id, name_vi, kind, level, parent_id)
    select 'xa-' || n, 'Xã ' || n, 'people-committee', 'commune', 'huyen-' || n % 10 from generate_series(0, 99) n`;
  await sql`
    insert into organisation_successors (organisation_id, successor_id, from_date, is_main)
    select 'xa-' || n, 'xa-' || n - n % 4, '2022-07-01', true from generate_series(0, 99) n where n % 4 > 0`;
  await sql`
    update organisations set parent_id = 'xa-' || (hashtext(id) & 65535) % 100 where id like 'don-vi-%' and parent_id = 'ubnd'`;
}

/** Medians are compared with nothing: the nominations do not tell their days. */
async function measureMedians(db: Db): Promise<BenchRow[]> {
  const ask = () => withContext(db, readers.department, (tx) => medianRows(tx, ['year', 'award'], {}));
  const [first, again] = [await timeOf(1, ask), await timeOf(5, ask)];
  return [
    figure('department: median days, year × award: the first to ask', first.ms, 'ms'),
    figure('department: median days, year × award', again.ms, 'ms'),
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
