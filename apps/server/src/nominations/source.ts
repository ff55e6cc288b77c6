import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import {
  asksPerson,
  filterSql,
  heldBySql,
  heldByOneSql,
  nominatedBySql,
  type NominationFilter,
  readingsSql,
  seenSql,
} from './filter.ts';
import { hitsSql } from './search-text.ts';
import type { Order } from './sort.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof filterSql>;

/** Whose list of what. */
export type ListOf = {
  readonly filter: NominationFilter;
  readonly on: string;
  readonly readable: readonly string[] | '*';
  /** Whether they read so much that the list is walked (`reach.ts`). */
  readonly isWide: boolean;
  /** The offices whose work it is; undefined for everything readable. */
  readonly holders?: readonly Membership[] | undefined;
  /** Only what these units have nominated. */
  readonly units?: readonly string[] | undefined;
};

/** More hits than this and each row of the list is asked for the text; fewer are gathered first. */
const fewHits = 5000;
/** More offices or organisations than this and their stretches of an index are sorted together. */
const mostBranches = 8;

/** Where the rows come from and what they must be, in parts that SQL joins: a branch for each stretch of an index, else one. */
export type Source = {
  readonly withs: Fragment;
  readonly from: Fragment;
  readonly branches: readonly Fragment[];
  /** Whether a row may be seen, where that is asked of each in the order of the list; undefined where all may. */
  readonly seen: Fragment | undefined;
  /** The id, as a stretch of readings is ordered by it or the list itself. */
  readonly id: Fragment;
  /** Whether every row has what the list is sorted by, because the filter asks for it. */
  readonly isSortedByFilter: boolean;
};

/**
 * The list as SQL, in an order, or without one to be counted. A text with few hits begins at the hits. Somebody who reads
 * much has the rows walked in their order and each asked whether it may be seen; to somebody who reads little the readings
 * are joined, a branch for each organisation, and the planner tells where to begin.
 */
export async function sourceOf({ sql }: Tx, list: ListOf, order?: Order): Promise<Source> {
  const { filter, on, readable, isWide, holders, units } = list;
  const { text, ...others } = filter;
  const isWork = holders !== undefined;
  const gathersHits = text !== undefined && !isWork && (await hasFewHits(sql, text));
  const readers = isWide || isWork || gathersHits || readable === '*' ? undefined : readable;
  const fromReadings = readers !== undefined && order !== undefined && readers.length <= mostBranches;
  // One look-up a row: joined freely, the persons' policy might be worked out for all of them first.
  const persons = asksPerson(filter)
    ? sql`left join lateral (select * from persons p where p.id = n.person_id offset 0) as p on true`
    : sql``;
  const names = order?.sort === 'name' ? sql`join nomination_names s on s.nomination_id = n.id` : sql``;
  const narrowed = sql`${filterSql(sql, gathersHits ? others : filter, on)} ${units ? nominatedBySql(sql, units) : sql``}`;
  const gathered = gathersHits ? hitsSql(sql, text) : readers && !fromReadings ? readingsSql(sql, readers) : undefined;
  const places = fromReadings
    ? readers.map((reader) => sql`r.organisation_id = ${reader}`)
    : isWork
      ? heldByParts(sql, holders)
      : [sql`true`];
  return {
    withs: gathered ? sql`with gathered as materialized (select distinct id from (${gathered}) as hits)` : sql``,
    from: sql`${
      gathered
        ? sql`from gathered join nominations n on n.id = gathered.id ${names}`
        : fromReadings
          ? sql`from nomination_readers r join nominations n on n.id = r.nomination_id ${names}`
          : order?.sort === 'name'
            ? sql`from nomination_names s join nominations n on n.id = s.nomination_id`
            : sql`from nominations n`
    } ${persons}`,
    id: fromReadings ? sql`r.nomination_id` : sql`n.id`,
    isSortedByFilter:
      (order?.sort === 'due' && filter.due !== undefined) || (order?.sort === 'decided' && filter.year !== undefined),
    branches: places.map((place) => sql`${place} ${narrowed}`),
    seen: readers || readable === '*' ? undefined : seenSql(sql, readable),
  };
}

/** An office's work is a stretch of one index, in its order already. Whoever holds very many has it sorted instead. */
function heldByParts(sql: Sql, holders: readonly Membership[]): Fragment[] {
  return holders.length > mostBranches ? [heldBySql(sql, holders)] : holders.map((holder) => heldByOneSql(sql, holder));
}

/** By the planner's estimate: to count the hits of a common text would take longer than the page. */
async function hasFewHits(sql: Sql, text: string): Promise<boolean> {
  const [row] = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]>`
    explain (format json) ${hitsSql(sql, text)}`;
  return (row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0) <= fewHits;
}
