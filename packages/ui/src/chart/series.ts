import type { ReactNode } from 'react';

/** One kind of number in a chart. The tones differ in lightness and pattern, not in hue alone. */
export type Series = { readonly key: string; readonly label: string };

export type ChartRow = {
  readonly key: string;
  readonly label: string;
  /** One number for each series, in their order. */
  readonly values: readonly number[];
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

/** The highest number of all, to which the scale is made. */
export function highest(rows: readonly ChartRow[]): number {
  return Math.max(0, ...rows.flatMap(({ values }) => values));
}
