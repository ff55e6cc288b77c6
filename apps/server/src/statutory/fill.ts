import type { Executor } from '@vinh-danh/db';
import { listAwards } from '@vinh-danh/workflows';
import {
  dimensionsOf,
  type FilledForm,
  type FormDimension,
  type FormFilter,
  type FormWindow,
  isCounted,
  type StatutoryForm,
} from '@vinh-danh/workflows/statutory';
import { cubeOf } from '../statistics/cube.ts';
import { CountedFilter } from '../statistics/fact-filter.ts';
import type { FactDimension } from '../statistics/facts.ts';

type Values = Partial<Record<FormDimension, string>>;
type Counted = { readonly values: Values; readonly count: number };

/** A table with its numbers, and of each the list behind it; none behind what counts no dossiers. */
export type OpenForm = FilledForm & { readonly opens: readonly (readonly (CountedFilter | null)[])[] };

/** A statutory table with its numbers: of what the context reads, each cell from the counts by the dimensions it names. */
export async function fillForm(tx: Executor, form: StatutoryForm, window: FormWindow): Promise<OpenForm> {
  const known = new Map<string, Counted[]>();
  const countedBy = async (dimensions: readonly FormDimension[]) => {
    const name = dimensions.join();
    const counted = known.get(name) ?? (await count(tx, form, dimensions, window));
    known.set(name, counted);
    return counted;
  };
  const numbers: number[][] = [];
  for (const row of form.rows) {
    const cells: number[] = [];
    for (const column of form.columns) {
      const all = await countedBy(dimensionsOf(row.filter, column.filter));
      cells.push(sumOf(all, row.filter, column.filter));
    }
    numbers.push(cells);
  }
  const opens = form.rows.map((row) =>
    form.columns.map((column) => openedBy(form, [row.filter, column.filter], within(window))),
  );
  return { form, numbers, opens };
}

/** The dossiers that a cell has counted. */
function openedBy(
  { measure }: StatutoryForm,
  filters: readonly FormFilter[],
  days: ReturnType<typeof within>,
): CountedFilter | null {
  if (measure === 'movements') return null;
  const allowed = new Map<FactDimension, string[]>();
  for (const [dimension, values] of filters.flatMap((filter) => Object.entries(filter))) {
    const named = dimension as FormDimension;
    const codes = named === 'awardKind' ? codesOf(values) : values;
    const before = allowed.get(toFact(named));
    allowed.set(toFact(named), before ? before.filter((value) => codes.includes(value)) : codes);
  }
  const narrowed = [...allowed].map(([dimension, values]) => [
    dimension,
    dimension === 'posthumous' ? values.map((value) => value === 'true') : values,
  ]);
  // What no value can meet has nothing behind it.
  return CountedFilter.safeParse({ ...Object.fromEntries(narrowed), ...days, measure: 'decided' }).data ?? null;
}

function codesOf(kindsAllowed: readonly string[]): string[] {
  return [...kinds].filter(([, kind]) => kindsAllowed.includes(kind)).map(([code]) => code);
}

function sumOf(all: readonly Counted[], row: FormFilter, column: FormFilter): number {
  return all.filter(({ values }) => isCounted(values, row, column)).reduce((sum, { count: one }) => sum + one, 0);
}

async function count(
  tx: Executor,
  { measure }: StatutoryForm,
  dimensions: readonly FormDimension[],
  window: FormWindow,
): Promise<Counted[]> {
  if (measure === 'movements') return countMovements(tx, window);
  const by = [...new Set(dimensions.map(toFact))];
  const rows = await cubeOf(tx, by, within(window));
  return rows.map(({ key, decided }) => {
    const values = Object.fromEntries(by.map((dimension, index) => [dimension, key[index] ?? ''])) as Values;
    return { values: { ...values, awardKind: kinds.get(values.award ?? '') ?? '' }, count: decided };
  });
}

/** A whole year is a value of a dimension, for which tables are kept. */
function within({ from, to }: FormWindow): { year: number } | { decided: FormWindow } {
  const [year = ''] = from.split('-');
  return from === `${year}-01-01` && to === `${year}-12-31` ? { year: Number(year) } : { decided: { from, to } };
}

/** The kind of an award is told from its code. */
function toFact(dimension: FormDimension): FactDimension {
  return dimension === 'awardKind' ? 'award' : dimension;
}

const kinds: ReadonlyMap<string, string> = new Map(listAwards().map(({ code, kind }) => [code, kind]));

/** No count of awards tells of movements: these are counted by the level that launched them. */
async function countMovements({ sql }: Executor, { from, to }: FormWindow): Promise<Counted[]> {
  const rows = await sql<{ level: string; count: number }[]>`
    select level, count(*)::int as count from movements
    where launched_on between ${from} and ${to} and status <> 'drafted' group by 1`;
  return rows.map(({ level, count: one }) => ({ values: { level }, count: one }));
}
