import { type Sheet, totalOf } from './sheet.ts';

/** A member with its sum of points and by how many it was scored; its mark is sum ÷ scorers, compared without rounding. */
export type Standing = {
  readonly unitId: string;
  readonly sum: number;
  readonly scorers: number;
  /** Equal marks have the same rank, and the next rank is left out; unless the cluster has put them in an order. */
  readonly rank: number;
};

type Marked = Omit<Standing, 'rank'>;

/**
 * The members from first to last by the mean of the points others gave them. `order`: in which order the cluster has put
 * members with equal marks.
 */
export function rankMembers(
  unitIds: readonly string[],
  sheets: readonly Sheet[],
  order: readonly string[] = [],
): Standing[] {
  const marked = unitIds.map((unitId): Marked => {
    const own = sheets.filter((sheet) => sheet.unitId === unitId);
    return { unitId, sum: own.reduce((sum, { scores }) => sum + totalOf(scores), 0), scorers: own.length };
  });
  return marked
    .map((one) => ({ ...one, rank: 1 + marked.filter((other) => compare(other, one, order) < 0).length }))
    .toSorted((one, other) => one.rank - other.rank || unitIds.indexOf(one.unitId) - unitIds.indexOf(other.unitId));
}

/** Negative where `one` stands before `other`. Exact: cross-multiplied, whole numbers. */
function compare(one: Marked, other: Marked, order: readonly string[]): number {
  if (one.scorers === 0 || other.scorers === 0) return other.scorers - one.scorers;
  const byMark = other.sum * one.scorers - one.sum * other.scorers;
  const [place, otherPlace] = [order.indexOf(one.unitId), order.indexOf(other.unitId)];
  return byMark || (place < 0 || otherPlace < 0 ? 0 : place - otherPlace);
}

/** The mark in hundredths of a point, a half rounded up; undefined for whom nobody has scored. */
export function markOf({ sum, scorers }: Pick<Standing, 'sum' | 'scorers'>): number | undefined {
  return scorers === 0 ? undefined : Math.floor((sum + sum + scorers) / (scorers + scorers));
}

/**
 * Whom the cluster proposes for its flags: as many of the first as there are flags. `tied`: those of equal rank among whom
 * the flags do not reach for all; they are not proposed before the cluster has put them in an order.
 */
export function proposedFor(flags: number, standings: readonly Standing[]): { proposed: string[]; tied: string[] } {
  const within = standings.filter(({ rank }) => rank <= flags);
  const last = within.at(-1)?.rank;
  const tied = within.length > flags ? within.filter(({ rank }) => rank === last) : [];
  return {
    proposed: within.filter((one) => !tied.includes(one)).map(({ unitId }) => unitId),
    tied: tied.map(({ unitId }) => unitId),
  };
}

/** Whether this puts exactly the tied members in an order, each once. */
export function settlesTie(tied: readonly string[], order: readonly string[]): boolean {
  return tied.length === order.length && tied.every((unitId) => order.includes(unitId));
}
