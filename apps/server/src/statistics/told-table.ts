import {
  isShare,
  keysIn,
  partAt,
  periodBy,
  readCounts,
  stageOf,
  type TablePart,
  tableParts,
} from '@vinh-danh/workflows/counting';
import type { CountAnswer, CountAsked } from './asked.ts';
import { dimensionWords, inOrder, measureWords, partWords, valueWord } from './fact-words.ts';
import { type FactDimension, factDimensions } from './facts.ts';

/** How a number is written. */
export type Kind = 'count' | 'difference' | 'share' | 'change';
export type ToldColumn = { readonly heading: string; readonly kind: Kind };
/** `withheld`: a number that the public is not told. */
export type ToldValue = number | null | 'withheld';
export type ToldRow = { readonly label: string; readonly values: readonly ToldValue[] };

/** A table of the counts with its words, for paper and for Excel. */
export type ToldTable = {
  readonly title: string;
  /** What it is narrowed to and which years it is of, a sentence each. */
  readonly about: readonly string[];
  readonly corner: string;
  readonly columns: readonly ToldColumn[];
  readonly rows: readonly ToldRow[];
  readonly total: ToldRow;
};

export function tellTable(asked: CountAsked, { now, before }: CountAnswer): ToldTable {
  const { rows, columns, measure } = asked;
  const cubes = before ? [now, before] : [now];
  const names = { ...before?.names, ...now.names };
  const read = readCounts(now, measure);
  const readBefore = before && readCounts(before, measure);
  const across = columns === undefined ? [] : inOrder(columns, keysIn(cubes, measure, 1), names);
  const parts: readonly TablePart[] = readBefore ? tableParts : ['value'];
  const isOne = columns === undefined;
  const total = { key: undefined, label: isOne ? measureWords[measure] : totalLabel(measure) };
  const places = [...across, total].flatMap(({ key, label }) => parts.map((part) => ({ key, label, part })));
  const rowOf = (row: string | undefined, label: string): ToldRow => ({
    label,
    values: places.map(({ key, part }) => partAt(part, read(row, key), readBefore?.(row, key) ?? null)),
  });
  return {
    title: `${measureWords[measure]} theo ${[rows, ...(columns ? [columns] : [])].map(lower).join(' và ')}`,
    about: aboutOf(asked, names),
    corner: dimensionWords[rows],
    columns: places.map(({ label, part }) => ({
      heading: headingOf(isOne && parts.length > 1 ? undefined : label, part, parts),
      kind: kindOf(measure, part),
    })),
    rows: inOrder(rows, keysIn(cubes, measure, 0), names).map(({ key, label }) => rowOf(key, label)),
    total: rowOf(undefined, totalLabel(measure)),
  };
}

function totalLabel(measure: CountAsked['measure']): string {
  return isShare(measure) || stageOf(measure) ? 'Chung' : 'Tổng cộng';
}

function headingOf(label: string | undefined, part: TablePart, parts: readonly TablePart[]): string {
  if (parts.length === 1) return label ?? '';
  return label === undefined ? partWords[part] : `${label}: ${lowerFirst(partWords[part])}`;
}

function kindOf(measure: CountAsked['measure'], part: TablePart): Kind {
  if (part === 'change') return 'change';
  if (isShare(measure)) return part === 'difference' ? 'change' : 'share';
  return part === 'difference' ? 'difference' : 'count';
}

const lower = (dimension: FactDimension) => lowerFirst(dimensionWords[dimension]);

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function aboutOf({ filter, years, against, measure }: CountAsked, names: Readonly<Record<string, string>>): string[] {
  const narrowed = factDimensions.flatMap((dimension) => {
    const values = [filter[dimension] ?? []].flat().map(String);
    const words = values.map((value) => valueWord(dimension, value, names));
    return words.length === 0 ? [] : [`${lower(dimension)}: ${words.join(', ')}`];
  });
  const by = lower(periodBy(measure));
  return [
    narrowed.length > 0 ? `Điều kiện lọc: ${narrowed.join('; ')}.` : 'Không lọc.',
    ...(years ? [`Thời gian: ${by} ${yearsInWords(years)}.`] : []),
    ...(against ? [`So sánh với: ${by} ${yearsInWords(against)}.`] : []),
  ];
}

function yearsInWords({ from, to }: { from?: number | undefined; to?: number | undefined }): string {
  if (from !== undefined && from === to) return String(from);
  return [from === undefined ? '' : `từ ${from}`, to === undefined ? 'đến nay' : `đến ${to}`].filter(Boolean).join(' ');
}

const numbers = new Intl.NumberFormat('vi-VN');
const signed = new Intl.NumberFormat('vi-VN', { signDisplay: 'exceptZero' });
const percents = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 2 });
const signedPercents = new Intl.NumberFormat('vi-VN', {
  style: 'percent',
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});

const formats: Readonly<Record<Kind, Intl.NumberFormat>> = {
  count: numbers,
  difference: signed,
  share: percents,
  change: signedPercents,
};

/** A number as the screen writes it. */
export function tellNumber(value: ToldValue, kind: Kind): string {
  return typeof value === 'number' ? formats[kind].format(value) : marks[value ?? 'none'];
}

/** What stands where no number does. */
export const marks = { none: '–', withheld: '*' } as const;
