import type { Executor } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { CountFilter } from './counted.ts';
import { type FactDimension, type FactFilter, factDimensions, factsFrom } from './facts.ts';
import { addUp, readKept } from './kept.ts';
import { type Measure, measures } from './measures.ts';

const Value = z.union([z.string().max(120), z.number(), z.boolean()]);

/** Up to four dimensions, and a value for each that is narrowed. */
export const CubeInput = z
  .object({
    by: z.array(z.enum(factDimensions)).max(4),
    filter: CountFilter.extend({ regime: Value, submittedYear: z.number().int() }).partial().default({}),
  })
  .refine(({ by }) => new Set(by).size === by.length, { error: 'sameDimension', path: ['by'] });
export type CubeInput = z.infer<typeof CubeInput>;

/** Median whole days between the event that brought a nomination to a stage and the one that took it on. */
type Days = { intake: number | null; appraisal: number | null; council: number | null; leader: number | null };

export type CubeRow = Readonly<Record<Measure, number>> & {
  /** In the order of `by`; null where a nomination has no value yet. */
  readonly key: readonly (string | null)[];
};

/** Counts by so many dimensions among what the caller may read; every nomination that was ever sent on is in one row. */
export async function countCube(context: UserContext, { by, filter }: CubeInput): Promise<CubeRow[]> {
  return withContext(context.db, readableBy(context), (tx) => cubeOf(tx, by, filter));
}

/** The same within a context that is open. */
export async function cubeOf(tx: Executor, by: readonly FactDimension[], filter: FactFilter): Promise<CubeRow[]> {
  const rows = (await readKept(tx, by, filter)) ?? (await addUp(tx, by, filter));
  return rows.map((row) => ({
    key: [row.k0 ?? null, row.k1 ?? null, row.k2 ?? null, row.k3 ?? null].slice(0, by.length),
    ...(Object.fromEntries(measures.map((one) => [one, row[one]])) as Record<Measure, number>),
  }));
}

/** The medians of the same, which no adding gives. */
export async function medianDays({ sql }: Executor, filter: FactFilter): Promise<Days> {
  const median = (stage: 'intake' | 'appraisal' | 'council' | 'leader') => {
    const days = sql`f.${sql(`days_${stage}`)}`;
    return sql`(percentile_disc(0.5) within group (order by ${days}) filter (where ${days} > 0))::int`;
  };
  const [row] = await sql<Days[]>`
    select ${median('intake')} as intake, ${median('appraisal')} as appraisal, ${median('council')} as council,
      ${median('leader')} as leader ${factsFrom(sql, filter, [])} and f.decided_on is not null`;
  return row ?? { intake: null, appraisal: null, council: null, leader: null };
}
