import type { Figures } from './figures.ts';
import { numbersOf } from './figures.ts';
import type { Check, ReportForm } from './form.ts';
import type { KnownFigures } from './prefill.ts';

/** A figure that cannot be, with its arithmetic; accepted only with a remark. Numbers are in the indicators' smallest steps. */
export type ReportFinding =
  | { kind: 'moreThanWhole'; key: string; whole: string; figures: { part: number; whole: number } }
  | {
      kind: 'doesNotAddUp';
      key: string;
      parts: readonly string[];
      figures: { parts: readonly number[]; sum: number; total: number };
    }
  | { kind: 'belowNought'; key: string; figures: { value: number } }
  | { kind: 'hasFallen'; key: string; figures: { value: number; before: number } }
  | { kind: 'differsFromSource'; key: string; figures: { value: number; known: number } };

/**
 * What is odd in a report. `before`: the figures of the last accepted report, for what never falls. `known`: what the system has.
 * A check whose figures are not all there says nothing.
 */
export function checkReport(
  form: ReportForm,
  figures: Figures,
  before: Figures = {},
  known: KnownFigures = {},
): ReportFinding[] {
  const numbers = numbersOf(form, figures);
  const earlier = numbersOf(form, before);
  return [
    ...form.checks.flatMap((check) => judge(check, numbers)),
    ...form.indicators.flatMap(({ key, ...indicator }) => {
      const value = numbers.get(key);
      if (value === undefined) return [];
      const last = earlier.get(key);
      const hasFallen = indicator.kind === 'quantity' && indicator.isCumulative && last !== undefined && value < last;
      return [
        ...(value < 0 ? [{ kind: 'belowNought' as const, key, figures: { value } }] : []),
        ...(known[key] !== undefined && known[key] !== value
          ? [{ kind: 'differsFromSource' as const, key, figures: { value, known: known[key] } }]
          : []),
        ...(hasFallen ? [{ kind: 'hasFallen' as const, key, figures: { value, before: last } }] : []),
      ];
    }),
  ];
}

function judge(check: Check, numbers: ReadonlyMap<string, number>): ReportFinding[] {
  if (check.kind === 'notMoreThan') {
    const [part, whole] = [numbers.get(check.part), numbers.get(check.whole)];
    if (part === undefined || whole === undefined || part <= whole) return [];
    return [{ kind: 'moreThanWhole', key: check.part, whole: check.whole, figures: { part, whole } }];
  }
  const parts = check.parts.map((key) => numbers.get(key)).filter((part) => part !== undefined);
  const total = numbers.get(check.total);
  if (total === undefined || parts.length < check.parts.length) return [];
  const sum = parts.reduce((all, part) => all + part, 0);
  return sum === total
    ? []
    : [{ kind: 'doesNotAddUp', key: check.total, parts: check.parts, figures: { parts, sum, total } }];
}
