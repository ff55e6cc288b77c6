import type { Executor } from '@vinh-danh/db';
import { type Cell, type Part, rollUp, type ValueOf } from './cells.ts';
import type { FactFilter } from './fact-filter.ts';
import {
  type AskedDimension,
  type FactDimension,
  factDimensions,
  factsFrom,
  factSql,
  isOfPlaces,
  isPlace,
  type KeptDimension,
  places,
} from './facts.ts';
import { noPlaces, type PlaceOf, placesIn, placesSql, todaySql } from './kept-places.ts';
import { measures, measuresSql } from './measures.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof factSql>;

/** After so many transactions a table is made anew instead of being put right. */
const staleAfter = 5000;
/** A table of more rows is not kept: to add up again costs little more than to read it. */
const mostCells = 20_000;
const longest = '7 days';
const mostTables = 300;

/** A cube, exact to the last step: from a table that is kept, or added up from the facts and kept for the next who asks. */
export async function countCells(
  { sql }: Executor,
  by: readonly AskedDimension[],
  filter: FactFilter,
): Promise<readonly Cell[]> {
  const cells = isKeptBy(filter)
    ? ((await readKept(sql, by, filter)) ?? (await keep(sql, by, filter)))
    : await addUp(sql, by, filter);
  if (by.length > 0) return cells.filter(([, [proposed = 0]]) => proposed > 0);
  return cells.length > 0 ? cells : [[[], measures.map(() => 0)]];
}

/** What was kept says no longer how things are: for whoever changes what dimensions are told by, beside the facts. */
export async function forgetKept({ sql }: Executor): Promise<void> {
  await sql`insert into count_resets (transaction) values (pg_current_xact_id()) on conflict do nothing`;
}

type Table = {
  id: string;
  by: KeptDimension[];
  filter: Record<string, string>;
  snapshot: string;
  cells: string;
  places: string | null;
};

/**
 * From any table that has the dimensions and no narrower filter and was kept for who reads the same, put right by what has been
 * written since. Undefined where there is none.
 */
async function readKept(sql: Sql, by: readonly AskedDimension[], filter: FactFilter): Promise<Cell[] | undefined> {
  const asked = sql`${JSON.stringify(asKept(filter))}::text::jsonb`;
  const isOf = isOfPlaces(by, filter);
  const stands = sql`not exists (select 1 from count_resets r where not pg_visible_in_snapshot(r.transaction, t.snapshot))`;
  const [table] = await sql<Table[]>`
    select t.id, t.by, t.filter, t.snapshot::text as snapshot, t.cells, ${isOf ? sql`t.places` : sql`null`} as places from count_tables t
    where t.reader = count_reader() and t.by @> ${keptBy(by, filter, 'placeSince')}::text[] and t.filter <@ ${asked}
      and array(select k from jsonb_object_keys(${asked}) as k where not t.filter ? k) <@ t.by
      and t.measures = ${[...measures]}::text[]
      and t.system_id = (select system_identifier from pg_control_system())
      and pg_snapshot_xmax(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(t.snapshot)::text::bigint < ${staleAfter}
      and ${stands} ${isOf ? sql`and t.places_on = ${todaySql(sql)}` : sql``}
    order by octet_length(t.cells), t.kept_at desc limit 1`;
  if (!table) return undefined;
  const own = keptBy(by, filter, 'placeDay');
  const changed = sql`
    ${factsFrom(sql, withoutPlaces(filter), own, 'readable_changes')}
    and f.transaction >= pg_snapshot_xmin(${table.snapshot}::pg_snapshot)
    and not pg_visible_in_snapshot(f.transaction, ${table.snapshot}::pg_snapshot)`;
  const [since] = await sql<{ isKept: boolean; cells: string }[]>`
    select exists (select 1 from count_tables t where t.id = ${table.id} and ${stands}) as "isKept", ${toldSql(sql)}
    from (${cellsSql(sql, own, sql`f.sign`, changed)}) as counted`;
  // Meanwhile taken away, and with it what would have put it right; or organisations have become others.
  if (since?.isKept !== true) return undefined;
  const placeOf = placesIn(table.places);
  const narrowed = factDimensions.filter((one) => filter[one] !== undefined && !(one in table.filter));
  return rollUp([
    partOf(table.cells, table.by, placeOf, by, narrowed, filter),
    partOf(since.cells, own, placeOf, by, placesOf(filter), filter),
  ]);
}

/** Adds a cube up from the facts, and keeps the table: by the unit and its time instead of by places, which are told from them. */
async function keep(sql: Sql, by: readonly AskedDimension[], filter: FactFilter): Promise<Cell[]> {
  const [before] = await sql<{ isClean: boolean }[]>`
    select pg_current_xact_id_if_assigned() is null as "isClean"
    from (select pg_advisory_xact_lock_shared(hashtextextended('count_tables', 0))) as held`;
  const own = keptBy(by, filter, 'placeSince');
  const withPlaces = isOfPlaces(by, filter) ? placesSql(sql) : sql`null`;
  const [told] = await sql<{ cells: string; places: string | null }[]>`
    with counted as materialized (${cellsSql(sql, own, sql`1`, factsFrom(sql, withoutPlaces(filter), own))}),
    told as materialized (select count(*) as size, ${withPlaces} as places, ${toldSql(sql)} from counted),
    kept as (
      insert into count_tables (reader, by, filter, measures, snapshot, system_id, cells, places, places_on)
      select count_reader(), ${own}::text[], ${JSON.stringify(asKept(filter))}::text::jsonb, ${[...measures]}::text[],
        pg_current_snapshot(), system_identifier, cells, places, ${todaySql(sql)}
      from told, pg_control_system()
      -- What a transaction has changed itself it counts, and its snapshot does not tell.
      where size <= ${mostCells} and ${before?.isClean === true}
    )
    select cells, places from told`;
  if (before?.isClean === true) await sql`select prune_counts(${longest}::interval, ${mostTables})`;
  return rollUp([partOf(told?.cells, own, placesIn(told?.places), by, placesOf(filter), filter)]);
}

async function addUp(sql: Sql, by: readonly AskedDimension[], filter: FactFilter): Promise<Cell[]> {
  const [told] = await sql<{ cells: string }[]>`
    select ${toldSql(sql)} from (${cellsSql(sql, by, sql`1`, factsFrom(sql, filter, by))}) as counted`;
  return rollUp([partOf(told?.cells, by, noPlaces, by, [], {})]);
}

/** Which papers a decision has is not among the facts, and days are no value. */
const isKeptBy = (filter: FactFilter) => filter.decisionId === undefined && filter.decided === undefined;

const placesOf = (filter: FactFilter) => factDimensions.filter((one) => isPlace(one) && filter[one] !== undefined);

function keptBy(by: readonly AskedDimension[], filter: FactFilter, at: 'placeSince' | 'placeDay'): KeptDimension[] {
  const unit: KeptDimension[] = isOfPlaces(by, filter) ? ['submittingUnitId', at] : [];
  return [...new Set([...by.filter((one) => !isPlace(one)), ...unit])];
}

function withoutPlaces(filter: FactFilter): FactFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !Object.hasOwn(places, name)));
}

/** A filter as it is kept: each value is compared as a whole. */
function asKept(filter: FactFilter): Record<string, string> {
  const given = Object.entries(withoutPlaces(filter)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, JSON.stringify(valuesOf(value))]));
}

function valuesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).toSorted();
}

/** A range of years, too, is compared as a whole. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Rows of `key` and `sums`. */
function cellsSql(sql: Sql, by: readonly KeptDimension[], sign: Fragment, from: Fragment): Fragment {
  const keys = by.map((one, index) => sql`, ${factSql(sql, one)} as ${sql(`k${index}`)}`);
  const names = by.map((_, index) => `k${index}`).join(', ');
  return sql`
    select array[${sql.unsafe(names)}]::text[] as key, sums from (
      select ${measuresSql(sql, sign)} as sums ${keys.length === 0 ? sql`` : sql`${keys}`} ${from} and f.submitted_on is not null
      ${sql.unsafe(names === '' ? '' : `group by ${names}`)}
    ) as grouped`;
}

/** As one text: a driver reads ten thousand rows of its own more slowly than all the rest takes. */
const toldSql = (sql: Sql) =>
  sql`coalesce(json_agg(json_build_array(key, sums) order by key collate "C")::text, '[]') as cells`;

/** A table by `own`, and how each dimension asked for is told from its keys. */
function partOf(
  cells: string | undefined,
  own: readonly KeptDimension[],
  placeOf: PlaceOf,
  by: readonly AskedDimension[],
  narrowed: readonly FactDimension[],
  filter: FactFilter,
): Part {
  const unit = own.indexOf('submittingUnitId');
  const day = own.findIndex((one) => one === 'placeSince' || one === 'placeDay');
  const valueAt = (dimension: AskedDimension): ValueOf => {
    const at = own.indexOf(dimension);
    if (at >= 0) return (key) => key[at] ?? null;
    return (key) => placeOf(key[unit] ?? null, key[day] ?? null, dimension);
  };
  return {
    cells: JSON.parse(cells ?? '[]') as Cell[],
    by: by.map(valueAt),
    slices: narrowed.map((one) => ({ valueOf: valueAt(one), values: new Set(valuesOf(filter[one])) })),
  };
}
