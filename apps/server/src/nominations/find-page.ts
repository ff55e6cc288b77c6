import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership, Stage } from '@vinh-danh/workflows';
import {
  asksPerson,
  filterSql,
  heldBySql,
  heldByOneSql,
  nominatedBySql,
  readingsSql,
  type NominationFilter,
  seenSql,
} from './filter.ts';
import { hitsSql } from './search-text.ts';
import { columnOf, type Cursor, idOf, isOptional, type Order, valueOf } from './sort.ts';

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
export type Found = { readonly id: string; readonly key: string | null };

/** More hits than this and each row of the list is asked for the text; fewer are gathered first. */
const fewHits = 5000;
/** More offices or organisations than this and their stretches of an index are sorted together. */
const mostBranches = 8;

/** Where the rows come from and what they must be, in parts that SQL joins: a branch for each stretch of an index, else one. */
type Source = {
  readonly withs: Fragment;
  readonly from: Fragment;
  readonly branches: readonly Fragment[];
  /** Whether a row may be seen, where that is asked of each in the order of the list; undefined where all may. */
  readonly seen: Fragment | undefined;
  /** The id as the index has it that gives the order of writing. */
  readonly id: Fragment;
  /** Whether every row has what the list is sorted by, because the filter asks for it. */
  readonly isSortedByFilter: boolean;
};

/** So many ids of the list after the cursor, in its order. Each way to them begins at an index. */
export async function findPage(
  { sql }: Tx,
  source: Source,
  order: Order,
  { cursor, limit }: { cursor?: Cursor | undefined; limit: number },
): Promise<Found[]> {
  const column = columnOf(sql, order);
  // To say so twice would mislead the planner, which takes the two for independent.
  if (!column || !isOptional(order) || source.isSortedByFilter)
    return run(sql, source, order, { cursor, limit, column });
  const given = { ...source, branches: source.branches.map((branch) => sql`${branch} and ${column} is not null`) };
  const first = cursor?.key === null ? [] : await run(sql, given, order, { cursor, limit, column });
  if (first.length === limit) return first;
  // Rows without the date come last, by themselves: no index holds both.
  const lacking = { ...source, branches: source.branches.map((branch) => sql`${branch} and ${column} is null`) };
  const after = cursor?.key === null ? cursor : undefined;
  const rest = await run(sql, lacking, order, { cursor: after, limit: limit - first.length, column: undefined });
  return [...first, ...rest];
}

type Run = { cursor: Cursor | undefined; limit: number; column: Fragment | undefined };

/**
 * Whoever reads nearly everything sees nearly every row: the list is taken a stretch at a time, straight from its index, and
 * each row of it asked. In one statement the planner would weigh the asking and leave the index.
 */
async function run(sql: Sql, source: Source, order: Order, { cursor, limit, column }: Run): Promise<Found[]> {
  if (!source.seen) return stretch(sql, source, order, { cursor, limit, column });
  const found: Found[] = [];
  let after = cursor;
  let asked = 0;
  // Half as many again as are wanted: of what is new, a fourth is still a draft.
  for (let size = Math.ceil(limit * 1.5); ;) {
    const rows = await stretch(sql, source, order, { cursor: after, limit: size, column });
    found.push(...rows.filter(({ isSeen }) => isSeen));
    if (found.length >= limit || rows.length < size) return found.slice(0, limit);
    after = rows.at(-1);
    asked += size;
    // As many as should hold what is missing still, and never more than a few times what was asked.
    size = Math.ceil(Math.min(4 * asked, 8 + (1.5 * (limit - found.length) * asked) / Math.max(found.length, 1)));
  }
}

async function stretch(sql: Sql, source: Source, order: Order, { cursor, limit, column }: Run) {
  const { withs, from, branches, seen } = source;
  const id = column ? idOf(sql, order) : source.id;
  const isDown = order.direction === 'desc';
  const direction = isDown ? sql`desc` : sql`asc`;
  const sign = isDown ? sql`<` : sql`>`;
  const after = !cursor
    ? sql``
    : column && cursor.key !== null
      ? sql`and (${column}, ${id}) ${sign} (${valueOf(sql, order, cursor.key)}, ${cursor.id}::uuid)`
      : sql`and ${id} ${sign} ${cursor.id}`;
  const by = column ? sql`order by ${column} ${direction}, ${id} ${direction}` : sql`order by ${id} ${direction}`;
  const outer = column ? sql`order by key ${direction}, id ${direction}` : sql`order by id ${direction}`;
  const [only, ...others] = branches.map(
    (branch) =>
      sql`select n.id, ${column ?? sql`null::text`} as key ${from} where ${branch} ${after} ${by} limit ${limit}`,
  );
  if (!only) return [];
  // Not `union all`: what two organisations of one person read is in both stretches.
  const page =
    others.length === 0
      ? only
      : sql`select id, key from (${others.reduce((all, branch) => sql`${all} union (${branch})`, sql`(${only})`)}) as page ${outer} limit ${limit}`;
  return sql<(Found & { isSeen: boolean | null })[]>`
    ${withs} ${seen ? sql`select n.id, n.key, ${seen} as "isSeen" from (${page}) as n ${outer}` : page}`;
}

/** How many there are in each stage, counted up to `cap` altogether; `isMore` when there are more than that. */
export async function countStages({ sql }: Tx, { withs, from, branches, seen }: Source, cap: number) {
  const [only, ...others] = branches.map(
    (branch) => sql`select n.stage ${from} where ${branch} and ${seen ?? sql`true`} limit ${cap + 1}`,
  );
  if (!only) return { stages: [], isMore: false };
  const union = others.reduce((all, branch) => sql`${all} union all (${branch})`, sql`(${only})`);
  const stages = await sql<{ stage: Stage; count: number }[]>`
    ${withs} select stage, count(*)::int as count from (${union}) as counted group by stage`;
  return { stages: [...stages], isMore: stages.reduce((sum, { count }) => sum + count, 0) > cap };
}

/**
 * The list as SQL, in an order, or without one to be counted. A text with few hits begins at the hits. Somebody who reads
 * much has the rows walked in their order and each asked whether it may be seen; somebody who reads little has the readings
 * walked, which are in the order of writing, or gathered and sorted.
 */
export async function sourceOf({ sql }: Tx, list: ListOf, order?: Order): Promise<Source> {
  const { filter, on, readable, isWide, holders, units } = list;
  const { text, ...others } = filter;
  const isWork = holders !== undefined;
  const gathersHits = text !== undefined && !isWork && (await hasFewHits(sql, text));
  const readers = isWide || isWork || gathersHits || readable === '*' ? undefined : readable;
  const walksReadings = readers !== undefined && order?.sort === 'newest' && readers.length <= mostBranches;
  // One look-up a row: joined freely, the persons' policy might be worked out for all of them first.
  const persons = asksPerson(filter)
    ? sql`left join lateral (select * from persons p where p.id = n.person_id offset 0) as p on true`
    : sql``;
  const narrowed = sql`${filterSql(sql, gathersHits ? others : filter, on)} ${units ? nominatedBySql(sql, units) : sql``}`;
  const gathered = gathersHits ? hitsSql(sql, text) : readers && !walksReadings ? readingsSql(sql, readers) : undefined;
  const stretches = walksReadings
    ? readers.map((reader) => sql`r.organisation_id = ${reader}`)
    : isWork
      ? heldByParts(sql, holders)
      : [sql`true`];
  return {
    withs: gathered ? sql`with gathered as materialized (select distinct id from (${gathered}) as hits)` : sql``,
    from: sql`${
      gathered
        ? sql`from gathered join nominations n on n.id = gathered.id ${order?.sort === 'name' ? sql`join nomination_names s on s.nomination_id = n.id` : sql``}`
        : walksReadings
          ? sql`from nomination_readers r join nominations n on n.id = r.nomination_id`
          : order?.sort === 'name'
            ? sql`from nomination_names s join nominations n on n.id = s.nomination_id`
            : sql`from nominations n`
    } ${persons}`,
    id: walksReadings ? sql`r.nomination_id` : sql`n.id`,
    isSortedByFilter:
      (order?.sort === 'due' && filter.due !== undefined) || (order?.sort === 'decided' && filter.year !== undefined),
    branches: stretches.map((stretch) => sql`${stretch} ${narrowed}`),
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
