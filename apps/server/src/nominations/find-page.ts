import type { Executor, Tx } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import { columnOf, type Cursor, idOf, isOptional, type Order, valueOf } from './sort.ts';
import { type ListedRow, shownSql } from './read-rows.ts';
import type { Source } from './source.ts';

type Sql = Executor['sql'];
type Fragment = Source['from'];

export type Found = { readonly id: string; readonly key: string | null };

type Asked = { readonly cursor?: Cursor | undefined; readonly limit: number };

/** So many ids of the list after the cursor, in its order. Each way to them begins at an index. */
export async function findPage(tx: Tx, source: Source, order: Order, asked: Asked): Promise<Found[]> {
  return find(tx, source, order, asked);
}

/** The same with what a list shows of each, in one statement. */
export async function findRows(tx: Tx, source: Source, order: Order, asked: Asked): Promise<(Found & ListedRow)[]> {
  // Their columns are the row's.
  return (await find(tx, source, order, { ...asked, shown: shownSql(tx.sql) })) as (Found & ListedRow)[];
}

async function find(
  { sql }: Tx,
  source: Source,
  order: Order,
  { cursor, limit, shown }: Asked & { shown?: Shown },
): Promise<Found[]> {
  const column = columnOf(sql, order);
  // To say so twice would mislead the planner, which takes the two for independent.
  if (!column || !isOptional(order) || source.isSortedByFilter)
    return run(sql, source, order, { cursor, limit, column, shown });
  const given = { ...source, branches: source.branches.map((branch) => sql`${branch} and ${column} is not null`) };
  const first = cursor?.key === null ? [] : await run(sql, given, order, { cursor, limit, column, shown });
  if (first.length === limit) return first;
  // Rows without the date come last, by themselves: no index holds both.
  const lacking = { ...source, branches: source.branches.map((branch) => sql`${branch} and ${column} is null`) };
  const after = cursor?.key === null ? cursor : undefined;
  const rest = await run(sql, lacking, order, {
    cursor: after,
    limit: limit - first.length,
    column: undefined,
    shown,
  });
  return [...first, ...rest];
}

type Shown = ReturnType<typeof shownSql>;
type Run = {
  readonly cursor: Cursor | undefined;
  readonly limit: number;
  readonly column: Fragment | undefined;
  readonly shown: Shown | undefined;
};

/**
 * Whoever reads nearly everything sees nearly every row: the list is taken a stretch at a time, straight from its index, and
 * each row of it asked. In one statement the planner would weigh the asking and leave the index.
 */
async function run(sql: Sql, source: Source, order: Order, within: Run): Promise<Found[]> {
  const { cursor, limit } = within;
  if (!source.seen) return stretch(sql, source, order, within);
  const found: Found[] = [];
  let after = cursor;
  let asked = 0;
  // Half as many again as are wanted: of what is new, a fourth is still a draft.
  for (let size = Math.ceil(limit * 1.5); ;) {
    const rows = await stretch(sql, source, order, { ...within, cursor: after, limit: size });
    for (const { isSeen, ...row } of rows) if (isSeen) found.push(row);
    if (found.length >= limit || rows.length < size) return found.slice(0, limit);
    after = rows.at(-1);
    asked += size;
    // As many as should hold what is missing still, and never more than a few times what was asked.
    size = Math.ceil(Math.min(4 * asked, 8 + (1.5 * (limit - found.length) * asked) / Math.max(found.length, 1)));
  }
}

type Stretched = Found & { readonly isSeen?: boolean | null };

async function stretch(sql: Sql, source: Source, order: Order, { cursor, limit, column, shown }: Run) {
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
  const byKey = column ? sql`order by page.key ${direction}, page.id ${direction}` : sql`order by page.id ${direction}`;
  const [only, ...others] = branches.map(
    (branch) =>
      sql`select n.id, ${column ?? sql`null::text`} as key ${from} where ${branch} ${after} ${by} limit ${limit}`,
  );
  if (!only) return [];
  // Not `union all`: what two organisations of one person read is in both stretches.
  const page =
    others.length === 0
      ? only
      : sql`select id, key from (${others.reduce((all, branch) => sql`${all} union (${branch})`, sql`(${only})`)}) as page ${byKey} limit ${limit}`;
  if (!seen && !shown) return sql<Stretched[]>`${withs} ${page}`;
  return sql<Stretched[]>`
    ${withs} select page.key, ${shown?.columns ?? sql`n.id`} ${seen ? sql`, ${shown?.isSeen ?? seen} as "isSeen"` : sql``}
    from (${page}) as page join nominations n on n.id = page.id ${shown?.joins ?? sql``} ${byKey}`;
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
