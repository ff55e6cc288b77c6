import type { CountSearch, ListSearch } from '../routes/search.ts';
import type { CountInput, CountTable, Dimension } from '../trpc.ts';

/** Awards by subject, until something else is chosen. */
export function inputOf(search: CountSearch): CountInput {
  const { rows = 'award', columns = 'subjectKind' } = search;
  return rows === columns
    ? { ...search, rows, columns: rows === 'subjectKind' ? 'award' : 'subjectKind' }
    : { ...search, rows, columns };
}

/** The filter that a dimension's value is. */
export function narrowedTo(dimension: Dimension, value: string): ListSearch {
  if (dimension === 'year') return { year: Number(value) };
  if (dimension === 'posthumous') return { posthumous: value === 'true' };
  return { [dimension]: value };
}

type Place = { readonly row?: { readonly key: string }; readonly column?: { readonly key: string } };

/** The list behind a number: what narrows the counts, and the values of its row and its column. */
export function listOf({ rows, columns, ...filter }: CountInput, { row, column }: Place): ListSearch {
  return {
    ...filter,
    ...(row ? narrowedTo(rows, row.key) : {}),
    ...(column ? narrowedTo(columns, column.key) : {}),
    standing: true,
  };
}

/** The number at a place; without a row or a column the sum over them. */
export function valueAt({ cells }: CountTable, { row, column }: Place): number {
  return cells
    .filter((cell) => (!row || cell.row === row.key) && (!column || cell.column === column.key))
    .reduce((sum, { count }) => sum + count, 0);
}
