import type { CrossColumn, CrossEntry } from '@vinh-danh/ui';
import {
  type CountReader,
  isShare,
  keysIn,
  partAt,
  readCounts,
  stageOf,
  type TablePart,
  tableParts,
} from '@vinh-danh/workflows/counting';
import type { Cube, FactDimension } from '../trpc.ts';
import type { CountAsked } from './counted.ts';
import { inOrder } from './dimension-words.ts';
import type { CountWords } from './use-count-words.ts';

export type ToldColumn = CrossColumn & {
  /** The value of the columns' dimension; undefined where all are meant. */
  readonly value: string | undefined;
  readonly part: TablePart;
};

/** What was counted, as a table with its words. */
export type Told = {
  readonly asked: CountAsked;
  readonly title: string;
  readonly names: Readonly<Record<string, string>>;
  readonly rows: readonly CrossEntry[];
  /** The values of the columns' dimension. */
  readonly across: readonly CrossEntry[];
  readonly columns: readonly ToldColumn[];
  readonly totalLabel: string;
  readonly read: CountReader;
  readonly readBefore: CountReader | undefined;
};

export function tell(asked: CountAsked, now: Cube, before: Cube | undefined, words: CountWords): Told {
  const { t, c } = words;
  const { rows, columns, measure } = asked;
  const cubes = before ? [now, before] : [now];
  const names = { ...before?.names, ...now.names };
  const across = columns === undefined ? [] : inOrder(columns, keysIn(cubes, measure, 1), names, words);
  const totalLabel = isShare(measure) || stageOf(measure) ? c('overall') : t('common.total');
  const parts: readonly TablePart[] = before ? tableParts : ['value'];
  const places = [
    ...across.map(({ key, label }) => ({ value: key, label })),
    { value: undefined, label: columns === undefined ? t(`counts.measures.${measure}`) : totalLabel },
  ];
  const lower = (dimension: FactDimension) => t(`counts.dimensions.${dimension}`).toLocaleLowerCase('vi');
  const named = { measure: t(`counts.measures.${measure}`), rows: lower(rows) };
  return {
    asked,
    title: columns === undefined ? c('title', named) : c('titleBoth', { ...named, columns: lower(columns) }),
    names,
    rows: inOrder(rows, keysIn(cubes, measure, 0), names, words),
    across,
    columns: places.flatMap(({ value, label }) =>
      parts.map((part) => ({
        key: `${value ?? ''}:${part}`,
        label: before ? partLabel(columns === undefined ? undefined : label, part, words) : label,
        value,
        part,
        isTotal: value === undefined,
      })),
    ),
    totalLabel,
    read: readCounts(now, measure),
    readBefore: before && readCounts(before, measure),
  };
}

/** Which column it is, where there is more than one. */
function partLabel(label: string | undefined, part: TablePart, { c }: CountWords): string {
  const word = c(`parts.${part}`);
  return label === undefined ? word : c('part', { label, part: word.toLocaleLowerCase('vi') });
}

export function valueAt({ read, readBefore }: Told, { value, part }: ToldColumn, row?: string): number | null {
  return partAt(part, read(row, value), readBefore?.(row, value) ?? null);
}

/** A number as it is written: counts and days plain, shares in percent, differences with their sign. */
export function tellValue(
  { asked: { measure } }: Told,
  part: TablePart,
  value: number | null,
  words: CountWords,
): string {
  if (value === null) return words.c('nothing');
  const isPercent = part === 'change' || isShare(measure);
  const written = isPercent ? words.percent(value) : words.number(value);
  return value > 0 && (part === 'difference' || part === 'change') ? `+${written}` : written;
}
