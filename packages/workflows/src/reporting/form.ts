import { z } from 'zod';
import { text } from '../text.ts';

/** A key is made once and never shown: `to-cong-dong`. */
const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: 'keyMalformed' });

/**
 * How a figure of another indicator comes about. Shares are computed of sums and never added or averaged; a share is told
 * in hundredths of a percent.
 */
const Formula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), of: z.array(Key).min(2).max(20) }),
  z.strictObject({ kind: z.literal('difference'), from: Key, minus: Key }),
  z.strictObject({ kind: z.literal('share'), part: Key, whole: Key }),
]);
export type Formula = z.infer<typeof Formula>;

const named = { key: Key, label: text(200), isRequired: z.boolean().default(true) };

/** What the system itself knows of a unit for a period. */
export const figureSources = [
  'nominationsProposed',
  'nominationsDecided',
  'pledges',
  'pledgedHouseholds',
  'unitsJoined',
] as const;
export type FigureSource = (typeof figureSources)[number];

/**
 * A quantity is kept as a whole number of its smallest step: with 3 `decimals` 19.106,814 is 19106814.
 * `inPeriod`: what happened within the period; adds up over periods. `asOf`: how things stand on the period's last day.
 */
const Quantity = z.strictObject({
  ...named,
  kind: z.literal('quantity'),
  unit: text(40),
  decimals: z.int().min(0).max(3).default(0),
  counting: z.enum(['inPeriod', 'asOf']),
  /** A figure of this kind never falls from one period to the next. */
  isCumulative: z.boolean().default(false),
  /** What of the unit's own records the figure is; another one needs a remark. */
  source: z.enum(figureSources).optional(),
  formula: Formula.optional(),
});
const Share = z.strictObject({
  ...named,
  kind: z.literal('share'),
  formula: Formula,
});
const Dated = z.strictObject({ ...named, kind: z.literal('date') });
const Told = z.strictObject({
  ...named,
  kind: z.literal('text'),
  /** What was told last stands there at first. */
  isCarried: z.boolean().optional(),
});
/** A row for each sub-unit: villages of a commune, schools of a ward. Columns are whole numbers. */
const Table = z.strictObject({
  ...named,
  kind: z.literal('table'),
  columns: z
    .array(z.strictObject({ key: Key, label: text(120) }))
    .min(1)
    .max(12),
});

export const Indicator = z.discriminatedUnion('kind', [Quantity, Share, Dated, Told, Table]);
export type Indicator = z.infer<typeof Indicator>;
export type QuantityIndicator = z.infer<typeof Quantity>;

/** What must hold between figures; else a remark is asked for. */
const Check = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notMoreThan'), part: Key, whole: Key }),
  z.strictObject({ kind: z.literal('addsUp'), parts: z.array(Key).min(2).max(20), total: Key }),
]);
export type Check = z.infer<typeof Check>;

/** Faults of a form, each with a sentence in the catalogues; `key` is where. */
export const formFaults = ['keyTwice', 'keyUnknown', 'notAQuantity', 'unitsDiffer', 'formulaCircular'] as const;

/** A form as the board makes it: what is asked, what is computed, what must hold. */
export const ReportForm = z
  .strictObject({
    title: text(200),
    indicators: z.array(Indicator).min(1).max(80),
    checks: z.array(Check).max(80).default([]),
  })
  .superRefine((form, issues) => {
    for (const { fault, key } of findFaults(form))
      issues.addIssue({ code: 'custom', message: fault, params: { key }, path: ['indicators'] });
  });
export type ReportForm = z.infer<typeof ReportForm>;

type Fault = { fault: (typeof formFaults)[number]; key: string };

/** Why a form cannot be used; none for one that can. */
function findFaults(form: { indicators: readonly Indicator[]; checks: readonly Check[] }): Fault[] {
  const byKey = new Map(form.indicators.map((indicator) => [indicator.key, indicator]));
  const twice = form.indicators.filter(({ key }, at) => form.indicators.findIndex((other) => other.key === key) !== at);
  const asked = [
    ...form.indicators.flatMap((indicator) => operandsOf(formulaOf(indicator))),
    ...form.checks.flatMap(keysOf),
  ];
  const groups = [
    ...form.indicators.flatMap((indicator) => comparable(indicator)),
    ...form.checks.map((check) => keysOf(check)),
  ];
  const unlike = groups.flatMap((keys) => {
    const [first, ...others] = keys.flatMap((key) => byKey.get(key) ?? []).filter(isQuantity);
    const odd = others.find(({ unit, decimals }) => unit !== first?.unit || decimals !== first.decimals);
    return odd ? [{ fault: 'unitsDiffer' as const, key: odd.key }] : [];
  });
  return [
    ...twice.map(({ key }) => ({ fault: 'keyTwice' as const, key })),
    ...asked.filter((key) => !byKey.has(key)).map((key) => ({ fault: 'keyUnknown' as const, key })),
    ...asked.flatMap((key) => {
      const found = byKey.get(key);
      return found && !isQuantity(found) ? [{ fault: 'notAQuantity' as const, key }] : [];
    }),
    ...unlike,
    ...form.indicators
      .filter(({ key }) => leadsTo(key, key, byKey, new Set()))
      .map(({ key }) => ({ fault: 'formulaCircular' as const, key })),
  ];
}

/** Keys that are added, subtracted or compared with each other: they need one unit of measure. */
function comparable(indicator: Indicator): string[][] {
  const formula = formulaOf(indicator);
  if (!formula) return [];
  return [formula.kind === 'share' ? operandsOf(formula) : [indicator.key, ...operandsOf(formula)]];
}

function leadsTo(key: string, sought: string, byKey: ReadonlyMap<string, Indicator>, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  const indicator = byKey.get(key);
  const operands = indicator ? operandsOf(formulaOf(indicator)) : [];
  return operands.some((operand) => operand === sought || leadsTo(operand, sought, byKey, seen));
}

export function isQuantity(indicator: Indicator): indicator is QuantityIndicator {
  return indicator.kind === 'quantity';
}

export function formulaOf(indicator: Indicator): Formula | undefined {
  return indicator.kind === 'quantity' || indicator.kind === 'share' ? indicator.formula : undefined;
}

export function operandsOf(formula: Formula | undefined): string[] {
  switch (formula?.kind) {
    case 'sum':
      return formula.of;
    case 'difference':
      return [formula.from, formula.minus];
    case 'share':
      return [formula.part, formula.whole];
    default:
      return [];
  }
}

export function keysOf(check: Check): string[] {
  return check.kind === 'addsUp' ? [...check.parts, check.total] : [check.part, check.whole];
}
