import type { Executor } from '@vinh-danh/db';
import { noValue } from '@vinh-danh/workflows/counting';
import type { FactFilter } from './fact-filter.ts';
import { type FactDimension, factDimensions, factsFrom, factSql, isOfPlaces } from './facts.ts';
import { cellColumns, cellMeasures, type Measure, measures, measuresSql, namesSql, sumsSql } from './measures.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof factSql>;

/** A row as it is counted: its place in each dimension asked for, and the measures. */
export type Summed = Partial<Record<'k0' | 'k1' | 'k2' | 'k3', string | null>> & Record<Measure, number>;

/** After so many transactions a table is made anew instead of being put right. */
const staleAfter = 5000;
/** A table of more rows is not kept: to add up again costs little more than to read it. */
const mostCells = 20_000;
const longest = '7 days';
const mostTables = 300;

/**
 * A cube from a table that was kept for who reads the same, put right by what has been written since: any table that has the
 * dimensions and no narrower filter. Undefined where there is none.
 */
export async function readKept(
  { sql }: Executor,
  by: readonly FactDimension[],
  filter: FactFilter,
): Promise<Summed[] | undefined> {
  if (!mayBeKept(by, filter)) return undefined;
  const asked = sql`${JSON.stringify(asKept(filter))}::text::jsonb`;
  const [table] = await sql<{ id: string; by: FactDimension[]; filter: Record<string, string>; snapshot: string }[]>`
    select t.id, t.by, t.filter, t.snapshot::text as snapshot from count_tables t
    where t.reader = count_reader() and t.by @> ${[...by]}::text[] and t.filter <@ ${asked}
      and array(select k from jsonb_object_keys(${asked}) as k where not t.filter ? k) <@ t.by
      and t.system_id = (select system_identifier from pg_control_system())
      and pg_snapshot_xmax(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(t.snapshot)::text::bigint < ${staleAfter}
      and not exists (select 1 from count_resets r where not pg_visible_in_snapshot(r.transaction, t.snapshot))
    order by cardinality(t.by), t.kept_at desc limit 1`;
  if (!table) return undefined;
  const cell = (dimension: FactDimension) => sql`c.key[${table.by.indexOf(dimension) + 1}::int]`;
  const narrowed = factDimensions.filter((one) => filter[one] !== undefined && !(one in table.filter));
  const slices = narrowed.map(
    (one) => sql`and coalesce(${cell(one)}, ${noValue}) = any(${valuesOf(filter[one])}::text[])`,
  );
  const names = [...measures, ...by.map((_, index) => `k${index}`)];
  // As one text: a driver reads ten thousand rows of its own more slowly than the database adds them up.
  const [found] = await sql<{ isKept: boolean; rows: (string | number | null)[][] | null }[]>`
    select exists (select 1 from count_tables where id = ${table.id}) as "isKept", (
      select json_agg(json_build_array(${sql.unsafe(names.map((name) => `"${name}"`).join(', '))}) ${orderSql(sql, by)}) from (
      select ${sumsSql(sql)} ${keysSql(sql, by, (_, index) => sql`${sql(`k${index}`)}`)} from (
        select ${cellMeasures(sql)} ${keysSql(sql, by, cell)}
        from count_cells c where c.table_id = ${table.id} ${slices.length === 0 ? sql`` : sql`${slices}`}
        union all
        select ${measuresSql(sql, sql`f.sign`)} ${keysSql(sql, by, (one) => factSql(sql, one))}
        ${factsFrom(sql, filter, by, 'readable_changes')} and f.submitted_on is not null
          and f.transaction >= pg_snapshot_xmin(${table.snapshot}::pg_snapshot)
          and not pg_visible_in_snapshot(f.transaction, ${table.snapshot}::pg_snapshot)
        ${groupSql(sql, by, measures.length)}
      ) as parts ${groupSql(sql, by, measures.length)} ${by.length === 0 ? sql`` : sql`having sum(proposed) > 0`}
    ) as p) as rows`;
  // Meanwhile taken away, and with it what would have put it right.
  if (found?.isKept !== true) return undefined;
  return (found.rows ?? []).map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])) as Summed);
}

/** Adds a cube up from the facts, and keeps the table for the next who asks. */
export async function addUp({ sql }: Executor, by: readonly FactDimension[], filter: FactFilter): Promise<Summed[]> {
  const counted = sql`
    select ${measuresSql(sql, sql`1`)} ${keysSql(sql, by, (one) => factSql(sql, one))}
    ${factsFrom(sql, filter, by)} and f.submitted_on is not null ${groupSql(sql, by, measures.length)}`;
  const [before] = await sql<{ isClean: boolean }[]>`
    select pg_current_xact_id_if_assigned() is null as "isClean"
    from (select pg_advisory_xact_lock_shared(hashtextextended('count_tables', 0))) as held`;
  // What a transaction has changed itself it counts, and its snapshot does not tell.
  if (before?.isClean !== true || !mayBeKept(by, filter))
    return sql<Summed[]>`select * from (${counted}) as counted ${orderSql(sql, by)}`;
  const key = sql.unsafe(`array[${by.map((_, index) => `k${index}`).join(', ')}]::text[]`);
  const rows = await sql<Summed[]>`
    with counted as materialized (${counted}),
    kept as (
      insert into count_tables (reader, by, filter, snapshot, system_id)
      select count_reader(), ${[...by]}::text[], ${JSON.stringify(asKept(filter))}::text::jsonb, pg_current_snapshot(), system_identifier
      from pg_control_system() where (select count(*) from counted) <= ${mostCells} returning id
    ),
    cells as (
      insert into count_cells (table_id, reader, key, ${cellColumns(sql)})
      select kept.id, count_reader(), ${key}, ${namesSql(sql)} from kept, counted
    )
    select * from counted ${orderSql(sql, by)}`;
  await sql`select prune_counts(${longest}::interval, ${mostTables})`;
  return rows;
}

/** What was kept says no longer how things are: for whoever changes what dimensions are told by, beside the facts. */
export async function forgetKept({ sql }: Executor): Promise<void> {
  await sql`insert into count_resets (transaction) values (pg_current_xact_id()) on conflict do nothing`;
}

/** Which papers a decision has is not among the facts, nor where a unit lies, which a day changes too; days are no value. */
const mayBeKept = (by: readonly FactDimension[], filter: FactFilter) =>
  filter.decisionId === undefined && filter.decided === undefined && !isOfPlaces(by, filter);

/** A filter as it is kept: each value is compared as a whole. */
function asKept(filter: FactFilter): Record<string, string> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, JSON.stringify(valuesOf(value))]));
}

/** A range of years, too, is compared as a whole. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function valuesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).toSorted();
}

/** `, … as k0, … as k1`: behind the measures, since there may be none. */
function keysSql(
  sql: Sql,
  by: readonly FactDimension[],
  of: (one: FactDimension, index: number) => Fragment,
): Fragment {
  return by.length === 0 ? sql`` : sql`${by.map((one, index) => sql`, ${of(one, index)} as ${sql(`k${index}`)}`)}`;
}

/** By the keys, which stand behind so many other columns. */
function groupSql(sql: Sql, by: readonly FactDimension[], others: number) {
  return by.length === 0 ? sql`` : sql.unsafe(`group by ${by.map((_, index) => others + index + 1).join(', ')}`);
}

function orderSql(sql: Sql, by: readonly FactDimension[]) {
  return by.length === 0 ? sql`` : sql.unsafe(`order by ${by.map((_, index) => `k${index} collate "C"`).join(', ')}`);
}
