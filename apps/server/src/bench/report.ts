import { cpus, totalmem } from 'node:os';

/** One figure. `ratio` is against the yardstick of the same run and made so that more is better; aims are on ratios. */
export type BenchRow = {
  metric: string;
  value: number;
  unit: string;
  yardstick: number | null;
  ratio: number | null;
  aim: number | null;
  met: boolean | null;
};

export type BenchReport = {
  bench: string;
  seed: number;
  machine: { cpu: string; cores: number; memoryGiB: number; node: string };
  data: Record<string, number | string>;
  rows: BenchRow[];
};

/** A row with its ratio to the yardstick; without an aim it is a mere figure. */
export function compared(
  metric: string,
  value: number,
  unit: string,
  yardstick: number,
  aim: number | null = null,
): BenchRow {
  const ratio = round(value / yardstick);
  return {
    metric,
    value: round(value),
    unit,
    yardstick: round(yardstick),
    ratio,
    aim,
    met: aim === null ? null : ratio >= aim,
  };
}

/** The same for a time, of which less is better: the ratio is the yardstick over it. */
export function comparedTime(metric: string, ms: number, yardstick: number, aim: number): BenchRow {
  const ratio = round(yardstick / ms);
  return { metric, value: round(ms), unit: 'ms', yardstick: round(yardstick), ratio, aim, met: ratio >= aim };
}

/** An absolute figure: nothing is promised about it, machines differ. */
export function figure(metric: string, value: number, unit: string): BenchRow {
  return { metric, value: round(value), unit, yardstick: null, ratio: null, aim: null, met: null };
}

export function machine(): BenchReport['machine'] {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** The report as a person reads it. */
export function toText({ bench, data, rows }: BenchReport): string {
  const facts = Object.entries(data).map(([key, value]) => `${key} ${value}`);
  const lines = rows.map(({ metric, value, unit, ratio, aim, met }) =>
    [
      metric.padEnd(34),
      `${value} ${unit}`.padStart(20),
      ratio === null ? '' : `ratio ${ratio}`.padStart(14),
      aim === null ? '' : `aim ${aim} ${met ? 'met' : 'NOT MET'}`.padStart(20),
    ].join(' '),
  );
  return [`${bench}: ${facts.join(', ')}`, ...lines].join('\n');
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
