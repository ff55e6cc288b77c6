import type { AcceptedReport, ReportingUnit, Window } from '../reporting/aggregate.ts';
import type { Figures } from '../reporting/figures.ts';
import { ReportForm } from '../reporting/form.ts';
import { randomFrom } from './random.ts';

/** Weeks from Monday, 6 January 2025. */
const days = Array.from({ length: 60 }, (_, index) =>
  new Date(Date.UTC(2025, 0, 6 + index)).toISOString().slice(0, 10),
);
const day = (index: number) => days[Math.min(index, days.length - 1)] ?? '';
export const randomWeeks = { from: day(0), to: day(41) };

/** A report with all that was ever handed in: each version accepted, or the last one still waiting. */
export type RandomReport = {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  readonly versions: readonly { readonly figures: Figures; readonly isAccepted: boolean }[];
};
export type RandomCase = { form: ReportForm; units: ReportingUnit[]; reports: RandomReport[]; window: Window };

/** A form, a tree of units of which some were merged into others, and their reports with corrections. */
export function randomReports(seed: number, largest = 30): RandomCase {
  const below = randomFrom(seed);
  const quantities = Array.from({ length: 2 + below(5) }, (_, index) => ({
    key: `k${index}`,
    label: `Chỉ tiêu ${index}`,
    kind: 'quantity' as const,
    unit: 'hộ',
    counting: below(2) === 0 ? ('inPeriod' as const) : ('asOf' as const),
    isRequired: false,
  }));
  const form = ReportForm.parse({
    title: `Biểu thử ${seed}`,
    indicators: [
      ...quantities,
      {
        key: 'tong',
        label: 'Tổng',
        kind: 'quantity',
        unit: 'hộ',
        counting: 'asOf',
        formula: { kind: 'sum', of: ['k0', 'k1'] },
      },
      { key: 'ty-le', label: 'Tỷ lệ', kind: 'share', formula: { kind: 'share', part: 'k0', whole: 'tong' } },
    ],
  });
  const units: ReportingUnit[] = Array.from({ length: 3 + below(largest) }, (_, index) => ({
    id: `u${index}`,
    parentId: index === 0 ? null : `u${below(index)}`,
    // A successor has a lower number, so that nothing goes in circles.
    merged: index > 1 && below(4) === 0 ? { into: `u${1 + below(index - 1)}`, on: day(below(60)) } : undefined,
  }));
  const tell = () => Object.fromEntries(quantities.filter(() => below(5) > 0).map(({ key }) => [key, below(1000)]));
  const tellVersions = () => {
    const corrections = Array.from({ length: below(3) }, () => ({ figures: tell(), isAccepted: true }));
    return [...corrections, { figures: tell(), isAccepted: below(4) > 0 }];
  };
  const reports = units.flatMap(({ id }) =>
    Array.from({ length: below(6) }, (_, week) => ({
      unitId: id,
      from: day(week * 7),
      to: day(week * 7 + 6),
      versions: tellVersions(),
    })),
  );
  const begin = below(21);
  return { form, units, reports, window: { from: day(begin), to: day(begin + 10 + below(25)) } };
}

/** What of each report counts: the last version that was accepted. */
export function countingOf(reports: readonly RandomReport[]): AcceptedReport[] {
  return reports.flatMap(({ versions, ...report }) => {
    const accepted = versions.findLast(({ isAccepted }) => isAccepted);
    return accepted ? [{ ...report, figures: accepted.figures }] : [];
  });
}

/** Where a unit's figures are counted: itself, then its successor or parent, and so on up. */
function pathOf(units: readonly ReportingUnit[], id: string): ReportingUnit[] {
  const unit = units.find((one) => one.id === id);
  const above = unit?.merged?.into ?? unit?.parentId;
  return unit ? [unit, ...(above ? pathOf(units, above) : [])] : [];
}

type Counted = Pick<RandomCase, 'form' | 'units' | 'window'> & { readonly reports: readonly AcceptedReport[] };

/** The sums of a level the other way about: report by report, asking of each whether it counts. */
export function addByHand({ form, units, reports, window }: Counted, unitId: string, key: string): number | undefined {
  const indicator = form.indicators.find((one) => one.key === key);
  const counting = indicator?.kind === 'quantity' ? indicator.counting : undefined;
  const amounts = reports.flatMap((report) => {
    const amount = report.figures[key];
    if (typeof amount !== 'number' || report.to > window.to) return [];
    const path = pathOf(units, report.unitId);
    if (!path.some(({ id }) => id === unitId)) return [];
    if (counting === 'inPeriod') return report.from >= window.from ? [amount] : [];
    const has = (id: string, since: string) =>
      reports.some(
        (other) =>
          other.unitId === id && other.to >= since && other.to <= window.to && other.figures[key] !== undefined,
      );
    const isLater = reports.some(
      (other) =>
        other.unitId === report.unitId &&
        other.to > report.to &&
        other.to <= window.to &&
        other.figures[key] !== undefined,
    );
    const chain = path.slice(0, 1 + path.findIndex(({ merged }) => !merged));
    const isHeld = chain.some(
      ({ merged }) => merged !== undefined && reachesUp(path, merged.into, unitId) && has(merged.into, merged.on),
    );
    return isLater || isHeld ? [] : [amount];
  });
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined;
}

/** Whether a successor stands at or below the unit whose total is asked for. */
function reachesUp(path: readonly ReportingUnit[], into: string, unitId: string): boolean {
  const ids = path.map(({ id }) => id);
  return ids.indexOf(into) <= ids.indexOf(unitId);
}
