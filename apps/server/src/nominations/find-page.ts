import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership, Stage } from '@vinh-danh/workflows';
import {
  asksPerson,
  filterSql,
  heldBySql,
  heldByOneSql,
  nominatedBySql,
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

/** Where the rows come from and what they must be, in parts that SQL joins: one branch an office, else one. */
type Source = {
  readonly withs: Fragment;
  readonly from: Fragment;
  readonly branches: readonly Fragment[];
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

async function run(sql: Sql, { withs, from, branches }: Source, order: Order, { cursor, limit, column }: Run) {
  const id = column ? idOf(sql, order) : sql`n.id`;
  const isDown = order.direction === 'desc';
  const direction = isDown ? sql`desc` : sql`asc`;
  const sign = isDown ? sql`<` : sql`>`;
  const after = !cursor
    ? sql``
    : column && cursor.key !== null
      ? sql`and (${column}, ${id}) ${sign} (${valueOf(sql, order, cursor.key)}, ${cursor.id}::uuid)`
      : sql`and ${id} ${sign} ${cursor.id}`;
  const by = column ? sql`order by ${column} ${direction}, ${id} ${direction}` : sql`order by ${id} ${direction}`;
  const select = (branch: Fragment) =>
    sql`select n.id, ${column ?? sql`null::text`} as key ${from} where ${branch} ${after} ${by} limit ${limit}`;
  const [only, ...others] = branches.map(select);
  if (!only) return [];
  if (others.length === 0) return sql<Found[]>`${withs} ${only}`;
  const union = others.reduce((all, branch) => sql`${all} union all (${branch})`, sql`(${only})`);
  const outer = column ? sql`order by key ${direction}, id ${direction}` : sql`order by id ${direction}`;
  return sql<Found[]>`${withs} select id, key from (${union}) as page ${outer} limit ${limit}`;
}

/** How many there are in each stage, counted up to `cap` altogether; `isMore` when there are more than that. */
export async function countStages({ sql }: Tx, { withs, from, branches }: Source, cap: number) {
  const [only, ...others] = branches.map((branch) => sql`select n.stage ${from} where ${branch} limit ${cap + 1}`);
  if (!only) return { stages: [], isMore: false };
  const union = others.reduce((all, branch) => sql`${all} union all (${branch})`, sql`(${only})`);
  const stages = await sql<{ stage: Stage; count: number }[]>`
    ${withs} select stage, count(*)::int as count from (${union}) as counted group by stage`;
  return { stages: [...stages], isMore: stages.reduce((sum, { count }) => sum + count, 0) > cap };
}

/**
 * The list as SQL. Somebody who reads little has the readings gathered; somebody who reads nearly everything has the rows
 * walked in their order and each asked whether it may be seen. A text with few hits begins at the hits.
 */
export async function sourceOf({ sql }: Tx, list: ListOf, order: Order): Promise<Source> {
  const { filter, on, readable, isWide, holders, units } = list;
  const { text, ...others } = filter;
  const isWork = holders !== undefined;
  const gathersHits = text !== undefined && isWide && !isWork && (await hasFewHits(sql, text));
  const gathersMine = !isWide && !isWork && readable !== '*';
  const names = order.sort === 'name' ? sql`join nomination_names s on s.nomination_id = n.id` : sql``;
  // One look-up a row: joined freely, the persons' policy might be worked out for all of them first.
  const persons = asksPerson(filter)
    ? sql`left join lateral (select * from persons p where p.id = n.person_id offset 0) as p on true`
    : sql``;
  const ofUnits = units ? nominatedBySql(sql, units) : sql``;
  const conditions = sql`${filterSql(sql, gathersHits ? others : filter, on)} ${ofUnits}`;
  const seen = gathersMine ? sql`true` : seenSql(sql, readable);
  const gathered = gathersHits
    ? hitsSql(sql, text)
    : sql`select nomination_id as id from nomination_readers where organisation_id = any(${readable === '*' ? [] : [...readable]}::text[])`;
  const gathers = gathersHits || gathersMine;
  return {
    withs: gathers ? sql`with gathered as materialized (select distinct id from (${gathered}) as hits)` : sql``,
    from: gathers
      ? sql`from gathered join nominations n on n.id = gathered.id ${names} ${persons}`
      : order.sort === 'name'
        ? sql`from nomination_names s join nominations n on n.id = s.nomination_id ${persons}`
        : sql`from nominations n ${persons}`,
    isSortedByFilter:
      (order.sort === 'due' && filter.due !== undefined) || (order.sort === 'decided' && filter.year !== undefined),
    branches: (isWork ? heldByParts(sql, holders) : [sql`true`]).map((held) => sql`${held} and ${seen} ${conditions}`),
  };
}

/** An office's work is a stretch of one index, in its order already. Whoever holds very many has it sorted instead. */
function heldByParts(sql: Sql, holders: readonly Membership[]): Fragment[] {
  return holders.length > 8 ? [heldBySql(sql, holders)] : holders.map((holder) => heldByOneSql(sql, holder));
}

/** By the planner's estimate: to count the hits of a common text would take longer than the page. */
async function hasFewHits(sql: Sql, text: string): Promise<boolean> {
  const [row] = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]>`
    explain (format json) ${hitsSql(sql, text)}`;
  return (row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0) <= fewHits;
}
