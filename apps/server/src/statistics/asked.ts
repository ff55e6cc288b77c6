import { countMeasures, isMoney, isNumber, periodBy, stageOf } from '@vinh-danh/workflows/counting';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { Year } from '../nominations/dimension-values.ts';
import { countCube, type Cube } from './cube.ts';
import { FactFilter } from './fact-filter.ts';
import { factDimensions } from './facts.ts';

const Years = z.object({ from: Year.optional(), to: Year.optional() });

/** A table as a screen shows it: one or two dimensions by one measure, narrowed, of some years, beside other years. */
export const CountAsked = z
  .object({
    rows: z.enum(factDimensions),
    columns: z.enum(factDimensions).optional(),
    measure: z.enum(countMeasures),
    filter: FactFilter.omit({ period: true }).default({}),
    years: Years.optional(),
    against: Years.optional(),
    /** For the public: small numbers are withheld, which only a table of plain numbers allows. */
    isPublic: z.boolean().default(false),
  })
  .refine(({ isPublic, measure, against }) => !isPublic || (isNumber(measure) && !against), { error: 'numbersAlone' })
  .refine(({ rows, columns }) => rows !== columns, { error: 'sameDimension', path: ['columns'] });
export type CountAsked = z.infer<typeof CountAsked>;

export type CountAnswer = { readonly now: Cube; readonly before?: Cube | undefined };

/** Counts what is asked, once for each period. */
export async function countAsked(context: UserContext, asked: CountAsked): Promise<CountAnswer> {
  const { rows, columns, measure, filter, years, against } = asked;
  const by = columns === undefined ? [rows] : [rows, columns];
  const count = (period: z.infer<typeof Years> | undefined) =>
    countCube(context, {
      by,
      days: stageOf(measure) !== undefined,
      money: isMoney(measure),
      filter: period ? { ...filter, period: { by: periodBy(measure), ...period } } : filter,
    });
  const now = await count(years);
  return { now, before: against && (await count(against)) };
}
