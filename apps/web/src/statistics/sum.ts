import type { Count } from '../trpc.ts';

/** The line below the table; its award is empty. */
export function sumOf(rows: readonly Count[]): Count {
  const add = (name: 'collective' | 'individual' | 'household' | 'posthumous') =>
    rows.reduce((sum, row) => sum + row[name], 0);
  return {
    award: '',
    year: 0,
    collective: add('collective'),
    individual: add('individual'),
    household: add('household'),
    posthumous: add('posthumous'),
  };
}
