import { type CountMeasure, isMeasure, isMoney, noValue, periodBy, stageOf } from '@vinh-danh/workflows/counting';
import { type CountSearch, type FactValue, type ListSearch, readCountSearch } from '../routes/search.ts';
import type { CubeInput, FactDimension } from '../trpc.ts';
import { factDimensions, isDimension } from './dimensions.ts';

export type Years = { readonly from?: number | undefined; readonly to?: number | undefined };

/** A table: one or two dimensions by one measure, narrowed, of some years, beside other years. */
export type CountAsked = {
  readonly rows: FactDimension;
  readonly columns: FactDimension | undefined;
  readonly measure: CountMeasure;
  readonly filter: NonNullable<CubeInput['filter']>;
  readonly years?: Years;
  readonly against?: Years;
};

/** The values of a dimension to which an address narrows. */
export function valuesIn(search: CountSearch, dimension: FactDimension): readonly FactValue[] {
  return [search[dimension] ?? []].flat();
}

/** The table that an address asks for: awards by subject until something else is chosen. */
export function askedOf(raw: CountSearch): CountAsked {
  const search = readCountSearch(raw);
  const { rows = 'award', columns = rows === 'subjectKind' ? 'award' : 'subjectKind', measure } = search;
  const across = columns === 'none' ? undefined : columns;
  const filter = Object.fromEntries(
    factDimensions.flatMap((dimension) => {
      const values = valuesIn(search, dimension)
        .map((value) => toValue(dimension, String(value)))
        .filter((value) => !Number.isNaN(value));
      return values.length === 0 ? [] : [[dimension, values.length === 1 ? values[0] : values]];
    }),
  );
  const years = yearsOf(search.from, search.to);
  const against = yearsOf(search.againstFrom, search.againstTo);
  return {
    rows,
    columns: across === rows ? (rows === 'subjectKind' ? 'award' : 'subjectKind') : across,
    measure: isMeasure(measure) ? measure : 'decided',
    filter: { ...filter, ...(search.decisionId ? { decisionId: search.decisionId } : {}) },
    ...(years ? { years } : {}),
    ...(against ? { against } : {}),
  };
}

function yearsOf(from: number | undefined, to: number | undefined): Years | undefined {
  return from === undefined && to === undefined ? undefined : { from, to };
}

/** What the server is asked for one of the periods. */
export function cubeOf({ rows, columns, measure, filter }: CountAsked, years: Years | undefined): CubeInput {
  return {
    by: columns === undefined ? [rows] : [rows, columns],
    days: stageOf(measure) !== undefined,
    money: isMoney(measure),
    filter: { ...filter, ...(years ? { period: { by: periodBy(measure), ...years } } : {}) },
  };
}

/** A dimension's value as it stands in a filter. */
export function toValue(dimension: FactDimension, value: string): FactValue {
  if (value === noValue) return value;
  if (dimension === 'year' || dimension === 'submittedYear') return Number(value);
  return dimension === 'posthumous' ? value === 'true' : value;
}

export type Place = { readonly row?: string | undefined; readonly column?: string | undefined };

/** The list behind a number: what narrows the counts, the years, and the values of its row and its column. */
export function listOf(asked: CountAsked, years: Years | undefined, { row, column }: Place): ListSearch {
  const { rows, columns, measure } = asked;
  const narrowed: CubeInput['filter'] = {
    ...cubeOf(asked, years).filter,
    ...(row === undefined ? {} : { [rows]: toValue(rows, row) }),
    ...(column === undefined || columns === undefined ? {} : { [columns]: toValue(columns, column) }),
  };
  return isPlain(measure, narrowed)
    ? ({ ...narrowed, standing: true } as ListSearch)
    : { counted: { ...narrowed, measure } };
}

/** Whether the list's own fields say as much: then it is narrowed by them, and each can be taken away. */
function isPlain(measure: CountMeasure, filter: CubeInput['filter']): boolean {
  return (
    measure === 'decided' &&
    Object.entries(filter ?? {}).every(
      ([name, value]) =>
        name === 'decisionId' ||
        (isDimension(name) && !Array.isArray(value) && (value !== noValue || name === 'movementId')),
    )
  );
}
