import { z } from 'zod';
import { Day, text } from '../text.ts';
import type { Formula, Indicator, ReportForm } from './form.ts';
import { formulaOf } from './form.ts';

/** Sums of as many figures as a province has units stay exact. */
const highest = 1_000_000_000_000;
const Whole = z
  .int({ error: 'notAWholeNumber' })
  .min(-highest, { error: 'tooHigh' })
  .max(highest, { error: 'tooHigh' });

/** A row of a table: the sub-unit as it is called, and its figures by column. */
const Row = z.strictObject({ name: text(200), figures: z.record(z.string(), Whole) });
export type Row = z.infer<typeof Row>;

export const Figure = z.union([
  Whole,
  z.strictObject({ day: Day }),
  z.strictObject({ said: text(4000) }),
  z.array(Row),
]);
export type Figure = z.infer<typeof Figure>;
/** What one unit says of one period, by indicator; what is computed is not among it. */
export type Figures = Readonly<Record<string, Figure>>;

export const figureFaults = ['keyUnknown', 'isComputed', 'wrongKind', 'columnUnknown', 'rowTwice'] as const;
export type FigureFault = { readonly fault: (typeof figureFaults)[number]; readonly key: string };

const kinds = {
  quantity: (figure: Figure) => typeof figure === 'number',
  share: () => false,
  date: (figure: Figure) => typeof figure === 'object' && 'day' in figure,
  text: (figure: Figure) => typeof figure === 'object' && 'said' in figure,
  table: (figure: Figure) => Array.isArray(figure),
} satisfies Record<Indicator['kind'], (figure: Figure) => boolean>;

/** Figures that do not fit the form at all: no remark makes them acceptable. */
export function misfits(form: ReportForm, figures: Figures): FigureFault[] {
  return Object.entries(figures).flatMap(([key, figure]): FigureFault[] => {
    const indicator = form.indicators.find((one) => one.key === key);
    if (!indicator) return [{ fault: 'keyUnknown', key }];
    if (formulaOf(indicator)) return [{ fault: 'isComputed', key }];
    if (!kinds[indicator.kind](figure)) return [{ fault: 'wrongKind', key }];
    return indicator.kind === 'table' && Array.isArray(figure) ? rowFaults(indicator, figure) : [];
  });
}

function rowFaults({ key, columns }: Extract<Indicator, { kind: 'table' }>, rows: readonly Row[]): FigureFault[] {
  const known = new Set(columns.map((column) => column.key));
  const names = rows.map(({ name }) => name);
  const isOdd = rows.some(({ figures }) => Object.keys(figures).some((column) => !known.has(column)));
  return [
    ...(isOdd ? [{ fault: 'columnUnknown' as const, key }] : []),
    ...(new Set(names).size < names.length ? [{ fault: 'rowTwice' as const, key }] : []),
  ];
}

/** Indicators that must be filled in and are not. */
export function missing(form: ReportForm, figures: Figures): string[] {
  return form.indicators
    .filter((indicator) => indicator.isRequired && !formulaOf(indicator) && figures[indicator.key] === undefined)
    .map(({ key }) => key);
}

/**
 * The numbers of a report, given and computed. A share is in hundredths of a percent, rounded half up; undefined where what it
 * is computed of is missing, or the whole is nought.
 */
export function numbersOf(form: ReportForm, figures: Figures): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, figure] of Object.entries(figures)) if (typeof figure === 'number') numbers.set(key, figure);
  return withComputed(form, numbers);
}

/** Adds to given numbers what is computed of them. */
export function withComputed(form: ReportForm, numbers: Map<string, number>): Map<string, number> {
  const waiting = form.indicators.filter(formulaOf);
  // Each round settles the formulas whose operands are settled; a form has no circles.
  for (let round = 0; round < waiting.length; round += 1) {
    for (const indicator of waiting) {
      const formula = formulaOf(indicator);
      const number = formula && !numbers.has(indicator.key) ? evaluate(formula, numbers) : undefined;
      if (number !== undefined) numbers.set(indicator.key, number);
    }
  }
  return numbers;
}

function evaluate(formula: Formula, numbers: ReadonlyMap<string, number>): number | undefined {
  const at = (key: string) => numbers.get(key);
  switch (formula.kind) {
    case 'sum': {
      const parts = formula.of.map(at);
      return parts.some((part) => part === undefined)
        ? undefined
        : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    }
    case 'difference': {
      const [from, minus] = [at(formula.from), at(formula.minus)];
      return from === undefined || minus === undefined ? undefined : from - minus;
    }
    case 'share': {
      const [part, whole] = [at(formula.part), at(formula.whole)];
      return part === undefined || !whole ? undefined : shareOf(part, whole);
    }
  }
}

/** Hundredths of a percent, half up, exact: 1.432.550 of 1.493.512 is 9592. */
export function shareOf(part: number, whole: number): number {
  const [numerator, denominator] = [BigInt(part) * 20_000n, BigInt(whole)];
  return Number((numerator + denominator) / (2n * denominator));
}
