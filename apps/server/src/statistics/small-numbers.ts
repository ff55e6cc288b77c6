import type { ToldRow, ToldTable } from './told-table.ts';

/** Fewer than so many are told to nobody outside: what statistical offices commonly hold to; no rule of ours names a number. */
export const fewest = 5;

type Cell = { readonly row: number; readonly column: number; readonly value: number };

/**
 * A table of counts as the public may see it: no number below `fewest` but nought, and so many others withheld with them that none can
 * be told from the totals. All that is withheld looks the same. Of several tables of the same people it knows nothing.
 */
export function protect(table: ToldTable): ToldTable {
  const grid = [...table.rows, table.total].map(({ values }, row) =>
    values.map((value, column): Cell => ({ row, column, value: Number(value) })),
  );
  const hidden = hide(grid, table.columns.length > 1);
  const told = ({ label }: ToldRow, row: number): ToldRow => ({
    label,
    values: (grid[row] ?? []).map((cell) => (hidden.has(cell) ? 'withheld' : cell.value)),
  });
  return {
    ...table,
    about: [...table.about, hidden.size > 0 ? `Bản công bố. ${note}` : 'Bản công bố.'],
    rows: table.rows.map(told),
    total: told(table.total, table.rows.length),
  };
}

const note = `Dấu * thay cho số nhỏ hơn ${fewest} và số mà từ đó suy ra được số nhỏ hơn ${fewest}.`;

/** The last row and, where there are columns, the last column are the totals of the others. */
function hide(grid: readonly (readonly Cell[])[], hasColumns: boolean): ReadonlySet<Cell> {
  const cells = grid.flat();
  const hidden = new Set(cells.filter(({ value }) => value > 0 && value < fewest));
  const columns = (grid[0] ?? []).map((first) => cells.filter(({ column }) => column === first.column));
  const sums = [...columns, ...(hasColumns ? grid : [])];
  // Without columns a row is no equation.
  const endsOf = ({ row, column }: Cell): Ends => [hasColumns ? `r${row}` : 'r', `c${column}`];
  const nodes = edgesOf(cells, endsOf);
  for (;;) {
    const size = hidden.size;
    const onCircle = new Set<Cell>();
    for (const settled of bridges(hidden, endsOf))
      if (!onCircle.has(settled))
        for (const cell of circleThrough(settled, nodes, hidden, endsOf)) {
          onCircle.add(cell);
          hidden.add(cell);
        }
    for (const line of sums) {
      const next = isTooPlain(line, hidden) ? cheapest(line, hidden) : undefined;
      if (next) hidden.add(next);
    }
    if (hidden.size === size) return hidden;
  }
}

/** The total tells the sum of what is withheld, and that sum itself is too small. */
function isTooPlain(line: readonly Cell[], hidden: ReadonlySet<Cell>): boolean {
  const parts = line.slice(0, -1).filter((cell) => hidden.has(cell));
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return parts.length > 0 && !line.slice(-1).some((cell) => hidden.has(cell)) && sum < fewest;
}

/** What is lost with a number; a nought protects little. */
const costOf = ({ value }: Cell) => (value > 0 ? value : 1e9);

function cheapest(line: readonly Cell[], hidden: ReadonlySet<Cell>): Cell | undefined {
  return line.filter((cell) => !hidden.has(cell)).toSorted((one, other) => costOf(one) - costOf(other))[0];
}

/** The row and the column of a number, each an equation. */
type Ends = readonly [row: string, column: string];
type EndsOf = (cell: Cell) => Ends;
type Edge = { readonly cell: Cell; readonly to: string };
type Edges = ReadonlyMap<string, readonly Edge[]>;

/** Each number as an edge between its row and its column. */
function edgesOf(cells: Iterable<Cell>, endsOf: EndsOf): Edges {
  const nodes = new Map<string, Edge[]>();
  const add = (from: string, edge: Edge) => {
    const edges = nodes.get(from) ?? [];
    nodes.set(from, edges);
    edges.push(edge);
  };
  for (const cell of cells) {
    const [row, column] = endsOf(cell);
    add(row, { cell, to: column });
    add(column, { cell, to: row });
  }
  return nodes;
}

/** The withheld numbers that can be computed from the rest: as edges, those that lie on no circle. */
function bridges(hidden: ReadonlySet<Cell>, endsOf: EndsOf): Cell[] {
  const nodes = edgesOf(hidden, endsOf);
  const seen = new Map<string, number>();
  const found: Cell[] = [];
  const visit = (node: string, by?: Cell): number => {
    const order = seen.size;
    seen.set(node, order);
    let lowest = order;
    for (const { cell, to } of nodes.get(node) ?? []) {
      if (cell === by) continue;
      const reached = seen.get(to);
      const low = reached ?? visit(to, cell);
      if (reached === undefined && low > order) found.push(cell);
      lowest = Math.min(lowest, low);
    }
    return lowest;
  };
  for (const node of nodes.keys()) if (!seen.has(node)) visit(node);
  return found;
}

/** The circle through a number on which least is lost: the shortest way back from its column to its row. */
function circleThrough(settled: Cell, nodes: Edges, hidden: ReadonlySet<Cell>, endsOf: EndsOf): readonly Cell[] {
  const [goal, start] = endsOf(settled);
  const ways = new Map<string, { cost: number; cells: Cell[] }>([[start, { cost: 0, cells: [] }]]);
  const done = new Set<string>();
  for (;;) {
    let node: string | undefined;
    for (const [name, { cost }] of ways)
      if (!done.has(name) && (node === undefined || cost < (ways.get(node)?.cost ?? 0))) node = name;
    const way = node === undefined ? undefined : ways.get(node);
    if (node === undefined || way === undefined) return [];
    if (node === goal) return way.cells;
    done.add(node);
    for (const { cell, to } of nodes.get(node) ?? []) {
      if (cell === settled) continue;
      const cost = way.cost + (hidden.has(cell) ? 0 : costOf(cell));
      if (cost < (ways.get(to)?.cost ?? Infinity)) ways.set(to, { cost, cells: [...way.cells, cell] });
    }
  }
}
