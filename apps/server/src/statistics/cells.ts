import { noValue } from '@vinh-danh/workflows/counting';

/** A row of a table: its place in each of the table's dimensions, and the measures, in their order. */
export type Cell = readonly [key: readonly (string | null)[], sums: readonly number[]];

/** Tells the value of one dimension from a cell's place in the table. */
export type ValueOf = (key: Cell[0]) => string | null;

/** A dimension that is narrowed: any of the values will do, `none` standing for what has none. */
export type Slice = { readonly valueOf: ValueOf; readonly values: ReadonlySet<string> };

/** A table, and how what is asked for is told from it. */
export type Part = {
  readonly cells: readonly Cell[];
  readonly by: readonly ValueOf[];
  readonly slices: readonly Slice[];
};

/** Adds up tables by other dimensions than their own; in the order of the keys, nothing last. */
export function rollUp(parts: readonly Part[]): Cell[] {
  const groups = new Map<string, { key: (string | null)[]; sums: number[] }>();
  for (const { cells, by, slices } of parts)
    for (const [own, sums] of cells) {
      if (!slices.every(({ valueOf, values }) => values.has(valueOf(own) ?? noValue))) continue;
      const key = by.map((valueOf) => valueOf(own));
      const name = JSON.stringify(key);
      const group = groups.get(name);
      if (!group) groups.set(name, { key, sums: [...sums] });
      else
        for (let index = 0; index < sums.length; index += 1)
          group.sums[index] = (group.sums[index] ?? 0) + (sums[index] ?? 0);
    }
  return [...groups.values()]
    .map(({ key, sums }): Cell => [key, sums])
    .toSorted(([one], [other]) => inOrder(one, other));
}

function inOrder(one: Cell[0], other: Cell[0]): number {
  for (let index = 0; index < one.length; index += 1) {
    const [value = null, against = null] = [one[index], other[index]];
    if (value === against) continue;
    if (value === null) return 1;
    if (against === null) return -1;
    return value < against ? -1 : 1;
  }
  return 0;
}
