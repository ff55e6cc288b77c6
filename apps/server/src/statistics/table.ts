import { withContext } from '@vinh-danh/db';
import type { Executor } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { dimensions } from '../nominations/dimensions.ts';
import { CountFilter } from './counted.ts';
import { factSql, factsFrom, standing } from './facts.ts';

export const TableInput = CountFilter.extend({
  rows: z.enum(dimensions),
  columns: z.enum(dimensions),
}).refine(({ rows, columns }) => rows !== columns, { error: 'sameDimension', path: ['columns'] });
export type TableInput = z.infer<typeof TableInput>;

/** How many awards have this value of the rows' dimension and that of the columns'. Empty cells are left out. */
export type Cell = { row: string; column: string; count: number };
export type CountTable = {
  cells: Cell[];
  /** Of the units and movements in the table, by id; everything else has its word in the catalogue. */
  names: Record<string, string>;
};

/** Counts by two dimensions: every award is in exactly one cell, so that rows and columns add up. */
export async function countTable(context: UserContext, { rows, columns, ...filter }: TableInput): Promise<CountTable> {
  const readable = readableBy(context);
  return withContext(context.db, readable, async ({ sql }) => {
    const cells = await sql<Cell[]>`
      select ${factSql(sql, rows)} as row, ${factSql(sql, columns)} as column, count(*)::int as count
      ${factsFrom(sql, filter, [rows, columns])} and ${standing(sql)}
      group by 1, 2 order by 1, 2`;
    const named = (dimension: 'submittingUnitId' | 'movementId') => [
      ...cells.flatMap(({ row, column }) =>
        [rows === dimension ? row : [], columns === dimension ? column : []].flat(),
      ),
      ...(filter[dimension] === undefined ? [] : [filter[dimension]]),
    ];
    return { cells, names: await namesIn(sql, named('submittingUnitId'), named('movementId')) };
  });
}

async function namesIn(
  sql: Executor['sql'],
  units: readonly string[],
  movements: readonly string[],
): Promise<Record<string, string>> {
  if (units.length + movements.length === 0) return {};
  const found = await sql<{ id: string; name: string }[]>`
    select id, name_vi as name from organisations where id = any(${[...units]}::text[])
    union all select id, name from movements where id = any(${[...movements]}::text[])`;
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}
