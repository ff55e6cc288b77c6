import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Db } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { filterSql } from '../nominations/filter.ts';
import { type ListInput, listNominations } from '../nominations/list.ts';
import { shownSql } from '../nominations/read-rows.ts';
import { columnOf, type Cursor, idOf, isOptional, orderOf } from '../nominations/sort.ts';
import { createDrafts, createProvince } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { cases } from './list-cases.ts';
import { departments, loadNominations, units } from './list-data.ts';
import { type BenchReport, type BenchRow, comparedTime, figure, machine } from './report.ts';

type Options = { seed: number; nominations: number; log: (line: string) => void };

const readers: readonly { name: string; role: Role; organisationId: string }[] = [
  { name: 'department', role: 'appraiser', organisationId: 'ubnd-so-noi-vu' },
  { name: 'unit', role: 'nominator', organisationId: 'don-vi-40' },
  { name: 'auditor', role: 'auditor', organisationId: 'ubnd' },
];

/**
 * The lists with so many nominations present: the 95th percentile of a page, over the product's own function with its
 * context and row security, against the bare query of the same rows by the owner of the tables, who is asked nothing.
 */
export async function benchList({ seed, nominations, log }: Options): Promise<BenchReport> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: 2 });
  try {
    const [officer] = await createProvince(store.owner, pool, 1);
    const [sample] = officer ? await createDrafts([officer], 1) : [];
    if (!officer || !sample) throw new Error('no sample');
    log(`loading ${nominations} nominations`);
    const started = performance.now();
    await addOrganisations(store.owner);
    await store.owner.sql`select setseed(${(seed % 1000) / 1000})`;
    await loadNominations(store.owner, sample.id, nominations);
    const loaded = (performance.now() - started) / 1000;
    log(`loaded in ${Math.round(loaded)} s`);
    const rows = [
      figure('loading', nominations / loaded, 'nominations/s'),
      ...(await measureLists(store.owner, officer.context, log)),
    ];
    return { bench: 'list', seed, machine: machine(), data: { nominations, units: units + departments }, rows };
  } finally {
    await pool.end();
    await store.close();
  }
}

/** Every case for every kind of reader. */
export async function measureLists(owner: Db, base: UserContext, log: Options['log']): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const reader of readers) {
    const memberships: Membership[] = [{ id: 'bench', role: reader.role, organisationId: reader.organisationId }];
    const context = { ...base, memberships };
    for (const { name, input, depth } of cases) {
      const asked = await at(owner, reader, { view: 'all', limit: 50, ...input }, depth);
      const { page, bare: yardstick } = await measure(owner, context, reader, asked);
      rows.push(comparedTime(`${reader.name}: ${name}`, page, yardstick, 0.2));
      log(`${reader.name}: ${name} ${page.toFixed(1)} ms, bare ${yardstick.toFixed(1)} ms`);
    }
  }
  return rows;
}

/** The units and departments of the loaded nominations. */
export async function addOrganisations({ sql }: Db): Promise<void> {
  await sql`
    insert into organisations (id, name_vi, kind, level, parent_id)
    select id, 'Đơn vị ' || id, 'department', 'unit', 'ubnd' from (
      select 'don-vi-' || n as id from generate_series(0, ${units}) n
      union all select 'so-' || n from generate_series(0, ${departments}) n) as made
    on conflict do nothing`;
}

type Reader = (typeof readers)[number];

/**
 * The least the same page can cost: its rows, in the same order, straight from the index. Only the unit's own are looked up
 * among its readings; whoever sees nearly everything is asked nothing.
 */
function bare({ sql }: Db, { role, organisationId }: Reader, input: ListInput, offset = 0) {
  const order = orderOf(input);
  const column = columnOf(sql, order);
  const id = column ? idOf(sql, order) : sql`n.id`;
  const direction = order.direction === 'desc' ? sql`desc` : sql`asc`;
  const { cursor } = input;
  const { columns, joins } = shownSql(sql);
  const value =
    order.sort === 'due' || order.sort === 'decided' ? sql`${cursor?.key ?? ''}::date` : sql`${cursor?.key ?? ''}`;
  const sign = order.direction === 'desc' ? sql`<` : sql`>`;
  const after = !cursor
    ? sql``
    : column
      ? sql`and (${column}, ${id}) ${sign} (${value}, ${cursor.id}::uuid)`
      : sql`and ${id} ${sign} ${cursor.id}`;
  return sql<{ id: string; key: string | null }[]>`
    select ${column ?? sql`null::text`} as key, ${columns} from nominations n ${joins}
    ${order.sort === 'name' ? sql`join nomination_names s on s.nomination_id = n.id` : sql``}
    ${role !== 'nominator' ? sql`` : sql`join nomination_readers r on r.nomination_id = n.id and r.organisation_id = ${organisationId}`}
    where ${column && isOptional(order) ? sql`${column} is not null` : sql`true`} ${filterSql(sql, input, '2026-11-23')} ${after}
    order by ${column ? sql`${column} ${direction},` : sql``} ${id} ${direction} offset ${offset} limit 50`;
}

/** The input, with the cursor of a row so far into the list. */
async function at(owner: Db, reader: Reader, input: ListInput, depth?: number): Promise<ListInput> {
  if (depth === undefined) return input;
  const [all] = await owner.sql<{ count: number }[]>`
    select count(*)::int as count from nominations n
    ${reader.role !== 'nominator' ? owner.sql`` : owner.sql`join nomination_readers r on r.nomination_id = n.id and r.organisation_id = ${reader.organisationId}`}`;
  const [row] = await bare(owner, reader, input, Math.floor((all?.count ?? 0) * depth));
  const cursor: Cursor | undefined = row && { key: row.key, id: row.id };
  return { ...input, cursor };
}

/** As many samples as make a percentile that stands still; of what is slow fewer, so that a run ends. */
const samples = { most: 100, least: 30, withinMs: 5000 };
/** The first rounds warm caches, plans and code, as a running server is warm; of what is slow fewer. */
const warming = { most: 30, least: 6, withinMs: 1500 };

async function measure(owner: Db, context: UserContext, reader: Reader, input: ListInput) {
  const times = { page: [] as number[], bare: [] as number[] };
  const warm = performance.now();
  for (let round = 0; round < warming.most; round += 1) {
    if (round >= warming.least && performance.now() - warm > warming.withinMs) break;
    await bare(owner, reader, input);
    await listNominations(context, input);
  }
  const started = performance.now();
  const isEnough = () => {
    const { length } = times.page;
    return length === samples.most || (length >= samples.least && performance.now() - started > samples.withinMs);
  };
  // In turn, by the same driver over pools of the same size, so that other work on the machine meets both.
  while (!isEnough()) {
    times.bare.push(await timeOf(() => bare(owner, reader, input)));
    times.page.push(await timeOf(() => listNominations(context, input)));
  }
  return { page: percentile(times.page), bare: percentile(times.bare) };
}

/** Begins when the end of the page before, which nobody waits for, has gone by. */
async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
  await sleep(2);
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
