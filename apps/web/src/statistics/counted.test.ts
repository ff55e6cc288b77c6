import { expect, test } from 'vitest';
import { inputOf, listOf, valueAt } from './counted.ts';

const cells = [
  { row: 'BKT', column: '2022', count: 337 },
  { row: 'BKT', column: '2023', count: 4 },
  { row: 'BKTTG', column: '2022', count: 5 },
];
const table = { cells, names: {} };

test.each([
  [{ row: { key: 'BKT' }, column: { key: '2022' } }, 337],
  [{ row: { key: 'BKTTG' }, column: { key: '2023' } }, 0],
  [{ row: { key: 'BKT' } }, 341],
  [{ column: { key: '2022' } }, 342],
  [{}, 346],
])('at %o stands %i', (place, value) => expect(valueAt(table, place)).toBe(value));

test('a number opens the list with what narrows the counts and with its row and column', () => {
  const input = { rows: 'posthumous', columns: 'year', gender: 'female' } as const;
  const place = { row: { key: 'true' }, column: { key: '2022' } };
  expect(listOf(input, place)).toEqual({ posthumous: true, year: 2022, gender: 'female', standing: true });
  expect(listOf(input, { row: { key: 'false' } })).toEqual({ posthumous: false, gender: 'female', standing: true });
  expect(listOf(input, {})).toEqual({ gender: 'female', standing: true });
});

test('two different dimensions, whatever the address says', () => {
  expect(inputOf({})).toEqual({ rows: 'award', columns: 'subjectKind' });
  expect(inputOf({ rows: 'subjectKind' })).toEqual({ rows: 'subjectKind', columns: 'award' });
  expect(inputOf({ rows: 'year', columns: 'year' })).toEqual({ rows: 'year', columns: 'subjectKind' });
});
