import type { ReportRead } from '../trpc.ts';
import { type Indicator, toTyped, type Typed } from './typed.ts';
import type { ReportWords } from './use-report-words.ts';

/** The indicators in which what was typed is not what is saved. */
export function differing(report: ReportRead, typed: Typed, words: ReportWords): Indicator[] {
  const saved = toTyped(report, words);
  return report.content.indicators.filter(
    ({ key }) => JSON.stringify(saved[key] ?? '') !== JSON.stringify(typed[key] ?? ''),
  );
}
