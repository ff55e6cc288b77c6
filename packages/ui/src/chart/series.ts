import type { ReactNode } from 'react';

/** One kind of number in a chart. The tones differ in lightness and pattern, not in hue alone. */
export type Series = { readonly key: string; readonly label: string };

export type ChartRow = {
  readonly key: string;
  readonly label: string;
  /** One number for each series, in their order; null where there is none, which is not 0. */
  readonly values: readonly (number | null)[];
};

export type ChartProps = {
  /** Says what the chart shows; read out. */
  readonly label: string;
  readonly series: readonly Series[];
  readonly rows: readonly ChartRow[];
  readonly format: (value: number) => string;
  /** Shows a number, for instance as a link to what is behind it. */
  readonly renderValue?: ((row: ChartRow, series: Series, words: string) => ReactNode) | undefined;
};

/** Stands where there is no number. */
const nothing = '–';

/** The number of a series in a row, as it is drawn and as it is written. */
export function numberAt({ values }: ChartRow, index: number, format: ChartProps['format']) {
  const value = values[index] ?? null;
  return { value, words: value === null ? nothing : format(value) };
}

/** The highest number of all, to which the scale is made. */
export function highest(rows: readonly ChartRow[]): number {
  return Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
}
