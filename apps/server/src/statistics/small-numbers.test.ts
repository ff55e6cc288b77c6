import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../replay/random.ts';
import { fewest, protect } from './small-numbers.ts';
import type { ToldTable } from './told-table.ts';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const random = createRandom(seed, 'small numbers');

/** A table with its totals, of the numbers within. */
function tableOf(parts: readonly (readonly number[])[], hasColumns: boolean): ToldTable {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const lines = parts.map((line) => (hasColumns ? [...line, sum(line)] : line));
  const totals = (lines[0] ?? []).map((_value, at) => sum(lines.map((line) => line[at] ?? 0)));
  return {
    title: 'Số được khen thưởng',
    about: [],
    corner: 'Xã',
    columns: totals.map(() => ({ heading: '', kind: 'count' })),
    rows: lines.map((values, index) => ({ label: `Xã ${index}`, values })),
    total: { label: 'Tổng cộng', values: totals },
  };
}

const valuesOf = ({ rows, total }: ToldTable) => [...rows, total].map(({ values }) => values);

/** The withheld numbers that follow from the others: each row and column is an equation, solved by elimination. */
function computable(table: ToldTable, hasColumns: boolean): string[] {
  const lines = valuesOf(table);
  const unknown = lines.flatMap((line, row) =>
    line.flatMap((value, column) => (value === 'withheld' ? [`${row} ${column}`] : [])),
  );
  const equation = (cells: readonly (readonly [number, number])[]) => {
    const total = cells.at(-1);
    return unknown.map((name) => {
      const cell = cells.find(([row, column]) => name === `${row} ${column}`);
      return cell === undefined ? 0 : cell === total ? -1 : 1;
    });
  };
  const columns = (lines[0] ?? []).map((_value, column) => equation(lines.map((_line, row) => [row, column])));
  const rows = lines.map((line, row) => equation(line.map((_value, column) => [row, column])));
  const matrix = [...columns, ...(hasColumns ? rows : [])];
  const left: number[][] = matrix.slice();
  for (const [at] of unknown.entries()) {
    const pivot = left.find((line) => line[at] !== 0 && line.slice(0, at).every((value) => value === 0));
    if (!pivot) continue;
    for (const [index, line] of left.entries()) {
      const factor = line === pivot ? 0 : (line[at] ?? 0) / (pivot[at] ?? 1);
      if (factor !== 0) left[index] = line.map((value, column) => value - factor * (pivot[column] ?? 0));
    }
  }
  return left.flatMap((line) => {
    const names = unknown.filter((_name, at) => Math.abs(line[at] ?? 0) > 1e-9);
    return names.length === 1 ? names : [];
  });
}

describe(`a table for the public (SEED=${seed})`, () => {
  it('tells no small number, and none from which one follows', () => {
    for (let round = 0; round < 400; round += 1) {
      const hasColumns = round % 4 > 0;
      const width = hasColumns ? 1 + random.int(5) : 1;
      const numbers = [0, 0, 1, 2, 3, 4, 5, 6, 9, 20, 300];
      const parts = Array.from({ length: 1 + random.int(6) }, () =>
        Array.from({ length: width }, () => random.pick(numbers)),
      );
      const table = tableOf(parts, hasColumns);
      const told = protect(table);
      for (const [row, line] of valuesOf(told).entries())
        for (const [column, value] of line.entries()) {
          const real = valuesOf(table)[row]?.[column];
          expect(value === 'withheld' || (value === real && (value === 0 || Number(value) >= fewest))).toBe(true);
        }
      expect({ parts, follows: computable(told, hasColumns) }).toEqual({ parts, follows: [] });
    }
  });

  it('loses little, and says so', () => {
    const told = protect(
      tableOf(
        [
          [3, 40, 9],
          [20, 30, 8],
          [10, 10, 10],
        ],
        true,
      ),
    );
    expect(valuesOf(told)).toEqual([
      ['withheld', 40, 'withheld', 52],
      [20, 30, 8, 58],
      ['withheld', 10, 'withheld', 30],
      [33, 80, 27, 140],
    ]);
    expect(told.about).toEqual(['Bản công bố. Dấu * thay cho số nhỏ hơn 5 và số mà từ đó suy ra được số nhỏ hơn 5.']);
    const plain = tableOf(
      [
        [0, 40],
        [20, 30],
      ],
      true,
    );
    expect(protect(plain)).toEqual({ ...plain, about: ['Bản công bố.'] });
  });

  it('keeps the sum of what is withheld from being small itself', () => {
    expect(valuesOf(protect(tableOf([[1], [2], [7], [30]], false)))).toEqual([
      ['withheld'],
      ['withheld'],
      ['withheld'],
      [30],
      [40],
    ]);
    expect(valuesOf(protect(tableOf([[2]], false)))).toEqual([['withheld'], ['withheld']]);
  });
});
