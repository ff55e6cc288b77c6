import type { ListSearch } from '../routes/search.ts';
import type { Count } from '../trpc.ts';

export const measures = ['collective', 'individual', 'household', 'posthumous'] as const;
export type Measure = (typeof measures)[number];

/** The line below the table; its award is empty. */
export function sumOf(rows: readonly Count[]): Count {
  const add = (name: Measure) => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    award: '',
    year: 0,
    collective: add('collective'),
    individual: add('individual'),
    household: add('household'),
    posthumous: add('posthumous'),
  };
}

/** The filter that lists exactly what was counted. */
export function searchOf({ award, year }: Count, measure: Measure): ListSearch {
  const narrowed = measure === 'posthumous' ? { posthumous: true } : { subjectKind: measure };
  return { award, year, standing: true, ...narrowed };
}
