import type { Figures } from './figures.ts';
import { withComputed } from './figures.ts';
import type { Indicator, QuantityIndicator, ReportForm } from './form.ts';
import { isQuantity } from './form.ts';

/** A unit as the tree stands; one that ended has the successor under which its figures are counted, and since when. */
export type ReportingUnit = {
  readonly id: string;
  readonly parentId: string | null;
  readonly merged?: { readonly into: string; readonly on: string } | undefined;
};

/** The accepted figures of one unit for one period; of several versions the one that counts. Days are `YYYY-MM-DD`. */
export type AcceptedReport = {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  readonly figures: Figures;
};

export type Window = { readonly from: string; readonly to: string };

/** Figures of a level: the sums of what the units at and below it reported, and what is computed of these sums. */
export type Aggregate = {
  readonly unitId: string;
  readonly numbers: ReadonlyMap<string, number>;
  /** Units at and below it with an accepted report in the window. */
  readonly reporting: number;
};

/**
 * The figures of every unit over a window of time, added up the tree.
 *
 * - `inPeriod`: all reports whose period lies in the window add up.
 * - `asOf`: of each unit the last report up to the window's end counts, carried forward when the unit was silent.
 * - A merged unit is counted under its successor. Its `asOf` figure counts until the successor reports one for a day on or after
 *   the merger, which then holds both.
 */
export function aggregate(
  form: ReportForm,
  units: readonly ReportingUnit[],
  reports: readonly AcceptedReport[],
  window: Window,
): Map<string, Aggregate> {
  const asked = form.indicators.filter(isGiven);
  const reportsOf = Map.groupBy(
    reports.filter(({ to }) => to <= window.to),
    ({ unitId }) => unitId,
  );
  const standing = Map.groupBy(
    units.filter((unit) => !unit.merged),
    (unit) => unit.parentId,
  );
  const ended = Map.groupBy(units, (unit) => unit.merged?.into);
  const aggregates = new Map<string, Aggregate>();

  /** A unit with those merged into it, and apart from them what stands below. */
  function visit(unit: ReportingUnit): Visited {
    const { sums, heldFrom, reports: count } = tellOwn(asked, reportsOf.get(unit.id) ?? [], window);
    const below: Sums = [];
    let reporting = count > 0 ? 1 : 0;
    for (const former of ended.get(unit.id) ?? []) {
      const theirs = visit(former);
      const since = former.merged?.on ?? '';
      asked.forEach(({ counting }, at) => {
        const isHeld = counting === 'asOf' && (heldFrom[at] ?? '') >= since;
        if (!isHeld) add(sums, at, theirs.sums[at]);
        add(below, at, theirs.below[at]);
      });
      reporting += theirs.reporting;
    }
    for (const child of standing.get(unit.id) ?? []) {
      const theirs = visit(child);
      asked.forEach((_indicator, at) => {
        add(below, at, theirs.sums[at]);
        add(below, at, theirs.below[at]);
      });
      reporting += theirs.reporting;
    }
    const totals = new Map<string, number>();
    asked.forEach(({ key }, at) => {
      const [own, others] = [sums[at], below[at]];
      if (own !== undefined || others !== undefined) totals.set(key, (own ?? 0) + (others ?? 0));
    });
    aggregates.set(unit.id, { unitId: unit.id, numbers: withComputed(form, totals), reporting });
    return { sums, below, reporting };
  }

  for (const root of standing.get(null) ?? []) visit(root);
  return aggregates;
}

/** By the place of an indicator among those asked for: many units with many figures are added up here. */
type Sums = (number | undefined)[];
type Visited = { sums: Sums; below: Sums; reporting: number };

function isGiven(indicator: Indicator): indicator is QuantityIndicator {
  return isQuantity(indicator) && !indicator.formula;
}

/** What a unit itself reported; `heldFrom`: the day of its figure "as of". */
function tellOwn(asked: readonly QuantityIndicator[], reports: readonly AcceptedReport[], window: Window) {
  const inWindow = reports.filter(({ from }) => from >= window.from);
  const latestFirst = reports.toSorted((one, other) => (one.to > other.to ? -1 : 1));
  const sums: Sums = [];
  const heldFrom: string[] = [];
  asked.forEach(({ key, counting }, at) => {
    if (counting === 'inPeriod') {
      for (const { figures } of inWindow) add(sums, at, numberIn(figures, key));
      return;
    }
    const last = latestFirst.find(({ figures }) => numberIn(figures, key) !== undefined);
    if (last) heldFrom[at] = last.to;
    add(sums, at, last && numberIn(last.figures, key));
  });
  return { sums, heldFrom, reports: inWindow.length };
}

function numberIn(figures: Figures, key: string): number | undefined {
  const figure = figures[key];
  return typeof figure === 'number' ? figure : undefined;
}

function add(sums: Sums, at: number, amount: number | undefined): void {
  if (amount !== undefined) sums[at] = (sums[at] ?? 0) + amount;
}
