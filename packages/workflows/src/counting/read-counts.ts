import {
  type CountMeasure,
  type DayStage,
  isMoney,
  isShare,
  type MoneyMeasure,
  stageOf,
  type SumMeasure,
  sumOf,
  type Sums,
} from './measures.ts';

/** Stands for what has no value yet, such as the year of a decision that has not been taken. */
export const noValue = 'none';

type Key = readonly (string | null)[];
export type CountedRow = Sums & { readonly key: Key };
/** Medians do not add up: they are told for totals too, where `over` says that all values are meant. */
export type DaysRow = { readonly key: Key; readonly over: readonly boolean[] } & Readonly<
  Record<DayStage, number | null>
>;
export type MoneyRow = { readonly key: Key } & Readonly<Record<MoneyMeasure, number>>;
export type Counted = {
  readonly rows: readonly CountedRow[];
  readonly days?: readonly DaysRow[] | undefined;
  readonly money?: readonly MoneyRow[] | undefined;
};

/** The value at a row and a column; without one of them the total there. Null where there is none. */
export type CountReader = (row?: string, column?: string) => number | null;

const all = '\n';
const placeOf = (row = all, column = all) => `${row}\t${column}`;

/** Reads a measure out of what was counted by one or two dimensions. */
export function readCounts(counted: Counted, measure: CountMeasure): CountReader {
  const stage = stageOf(measure);
  if (stage) {
    const days = daysByPlace(counted.days ?? [], stage);
    return (row, column) => days.get(placeOf(row, column)) ?? null;
  }
  if (isMoney(measure)) {
    const amounts = moneyByPlace(counted.money ?? [], measure);
    return (row, column) => amounts.get(placeOf(row, column)) ?? 0;
  }
  const added = measure as SumMeasure;
  const values = valuesByPlace(counted.rows, added);
  return (row, column) => values.get(placeOf(row, column)) ?? sumOf(added, nothing);
}

/** Every place that a key adds to: its own and the totals over it. */
function placesOf(key: Key): Set<string> {
  const [row, column] = key.map((value) => value ?? noValue);
  return new Set([placeOf(row, column), placeOf(row), placeOf(undefined, column), placeOf()]);
}

function moneyByPlace(rows: readonly MoneyRow[], measure: MoneyMeasure) {
  const amounts = new Map<string, number>();
  for (const row of rows)
    for (const place of placesOf(row.key)) amounts.set(place, (amounts.get(place) ?? 0) + row[measure]);
  return amounts;
}

function valuesByPlace(rows: readonly CountedRow[], measure: SumMeasure) {
  const sums = new Map<string, Sums>();
  for (const counted of rows) {
    for (const place of placesOf(counted.key)) sums.set(place, add(sums.get(place) ?? nothing, counted));
  }
  return new Map([...sums].map(([place, sum]) => [place, sumOf(measure, sum)]));
}

function daysByPlace(rows: readonly DaysRow[], stage: DayStage) {
  return new Map(
    rows.map((row) => {
      const [first, second] = row.key.map((value, index) => (row.over[index] ? undefined : (value ?? noValue)));
      return [placeOf(first, second), row[stage]];
    }),
  );
}

const nothing: Sums = {
  proposed: 0,
  returned: 0,
  everReturned: 0,
  refused: 0,
  decided: 0,
  conferred: 0,
  annulled: 0,
  persons: 0,
  women: 0,
  directWorkers: 0,
};

function add(one: Sums, other: Sums): Sums {
  const names = Object.keys(nothing) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Sums;
}

/** The values of a dimension (its place in the key) at which something was counted. */
export function keysIn(counted: readonly Counted[], measure: CountMeasure, index: 0 | 1): string[] {
  const found = new Set<string>();
  for (const one of counted) {
    const read = readCounts(one, measure);
    for (const { key } of [...one.rows, ...(one.days ?? [])]) {
      const value = key[index] ?? noValue;
      const told = index === 0 ? read(value) : read(undefined, value);
      if (index < key.length && told !== null && (told > 0 || isShare(measure))) found.add(value);
    }
  }
  return [...found];
}

/** What stands side by side when a period is compared with another. */
export const tableParts = ['value', 'before', 'difference', 'change'] as const;
export type TablePart = (typeof tableParts)[number];

export function differenceOf(value: number | null, before: number | null): number | null {
  return value === null || before === null ? null : value - before;
}

/** By what part of itself the earlier value has grown or shrunk; null where there was nothing. */
export function changeOf(value: number | null, before: number | null): number | null {
  return value === null || !before ? null : (value - before) / before;
}

export function partAt(part: TablePart, value: number | null, before: number | null): number | null {
  switch (part) {
    case 'value':
      return value;
    case 'before':
      return before;
    case 'difference':
      return differenceOf(value, before);
    case 'change':
      return changeOf(value, before);
  }
}
