import type { Executor } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Counted, CountedRow } from '@vinh-danh/workflows/counting';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { FactFilter } from './fact-filter.ts';
import { type FactDimension, factDimensions } from './facts.ts';
import { countCells } from './kept.ts';
import { type Measure, measures } from './measures.ts';
import { medianRows } from './median-rows.ts';
import { moneyRows } from './money-rows.ts';
import { namesOf } from './names.ts';

/**
 * Up to four dimensions, and values of those that are narrowed. `days`: the medians too, by two dimensions at most;
 * `money`: the prizes too.
 */
export const CubeInput = z
  .object({
    by: z.array(z.enum(factDimensions)).max(4),
    filter: FactFilter.default({}),
    days: z.boolean().default(false),
    money: z.boolean().default(false),
  })
  .refine(({ by }) => new Set(by).size === by.length, { error: 'sameDimension', path: ['by'] })
  .refine(({ by, days }) => !days || by.length <= 2, { error: 'tooManyDimensions', path: ['by'] });
export type CubeInput = z.infer<typeof CubeInput>;

/** A group of nominations; its key is in the order of `by`, null where a nomination has no value yet. */
export type CubeRow = CountedRow;

export type Cube = Counted & {
  readonly rows: CubeRow[];
  /** What has no word in the catalogues: units and movements in the keys and the filter, by id, and the decrees. */
  readonly names: Record<string, string>;
};

/** Counts by so many dimensions among what the caller may read; every nomination that was ever sent on is in one row. */
export async function countCube(context: UserContext, { by, filter, days, money }: CubeInput): Promise<Cube> {
  return withContext(context.db, readableBy(context), async (tx) => {
    const rows = await cubeOf(tx, by, filter);
    return {
      rows,
      names: await namesOf(tx, by, rows, filter),
      ...(days ? { days: await medianRows(tx, by, filter) } : {}),
      ...(money ? { money: await moneyRows(tx, by, filter) } : {}),
    };
  });
}

/** The same within a context that is open. */
export async function cubeOf(tx: Executor, by: readonly FactDimension[], filter: FactFilter): Promise<CubeRow[]> {
  const cells = await countCells(tx, by, filter);
  return cells.map(([key, sums]) => {
    const told = {} as Record<Measure, number>;
    for (let index = 0; index < measures.length; index += 1) told[measures[index] as Measure] = sums[index] ?? 0;
    return { key: [...key], ...told };
  });
}
