export type NiceScale = { readonly top: number; readonly ticks: readonly number[] };

/**
 * A round upper end and the marks up to it for whole numbers from 0 to `max`, at most `most` steps of 1, 2 or 5 times
 * a power of ten.
 */
export function niceScale(max: number, most = 5): NiceScale {
  if (!(max > 0)) return { top: 1, ticks: [0, 1] };
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const step = Math.max(1, factor * power);
  const steps = Math.ceil(max / step);
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** A share of the whole as SVG writes it; two decimals are finer than a pixel. */
export function percent(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(2))}%`;
}
