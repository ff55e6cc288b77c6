import { z } from 'zod';
import type { Reason } from '../refusal.ts';
import { text } from '../text.ts';
import type { ClusterState } from './machine.ts';

/** Points are kept as whole hundredths: 9.5 points are 950. */
const hundredths = 100;

/** What a cluster is judged by, with the points it may bring at most, in hundredths. */
export const ClusterCriterion = z.strictObject({ label: text(300), points: z.int().min(1).max(100_000) });
export type ClusterCriterion = z.infer<typeof ClusterCriterion>;

/** Points given for a criterion, in hundredths, and what they rest on. */
export const Score = z.strictObject({ points: z.int().min(0).max(100_000), evidence: text(2000).optional() });
export type Score = z.infer<typeof Score>;

/** The points a member gives to itself or to another, criterion by criterion in their order. */
export type Sheet = {
  readonly unitId: string;
  readonly scorerId: string;
  readonly scores: readonly Pick<Score, 'points'>[];
};

/** Who scores the others: every member each of the others; or the head all of them, and its deputy the head. */
export const crossScorings = ['members', 'head'] as const;
export type CrossScoring = (typeof crossScorings)[number];

export type ClusterMember = { readonly unitId: string; readonly name: string; readonly hasEnded: boolean };
export type ClusterYear = {
  readonly state: ClusterState;
  readonly crossScoring: CrossScoring;
  readonly headId: string;
  readonly deputyId: string | null;
  readonly members: readonly ClusterMember[];
  readonly criteria: readonly ClusterCriterion[];
};

/** The members who score this one in the cross round. */
export function scorersOf({ crossScoring, headId, deputyId, members }: ClusterYear, unitId: string): string[] {
  if (crossScoring === 'members') return members.map((one) => one.unitId).filter((id) => id !== unitId);
  return unitId === headId ? (deputyId === null ? [] : [deputyId]) : [headId];
}

/** The cross sheets that count: about members of today, by those who are to score them. */
export function countedSheets<S extends Sheet>(year: ClusterYear, sheets: readonly S[]): S[] {
  const asked = new Map(year.members.map(({ unitId }) => [unitId, scorersOf(year, unitId)]));
  return sheets.filter(({ unitId, scorerId }) => asked.get(unitId)?.includes(scorerId));
}

/** Names of the members that have not scored themselves. */
export function withoutOwnSheet({ members }: ClusterYear, sheets: readonly Sheet[]): string[] {
  const own = new Set(sheets.filter(({ unitId, scorerId }) => unitId === scorerId).map(({ unitId }) => unitId));
  return members.filter(({ unitId }) => !own.has(unitId)).map(({ name }) => name);
}

/** Names of the members that have not scored all they are to score in the cross round. */
export function withoutCrossSheets(year: ClusterYear, sheets: readonly Sheet[]): string[] {
  const there = new Set(sheets.map(({ unitId, scorerId }) => `${unitId} ${scorerId}`));
  const late = new Set(
    year.members.flatMap(({ unitId }) => scorersOf(year, unitId).filter((id) => !there.has(`${unitId} ${id}`))),
  );
  return year.members.filter(({ unitId }) => late.has(unitId)).map(({ name }) => name);
}

/** Why a sheet is not taken: the wrong round, the wrong hand, or more points than a criterion brings. */
export function findSheetReason(year: ClusterYear, { unitId, scorerId, scores }: Sheet): Reason | undefined {
  const isOwn = unitId === scorerId;
  if (isOwn && year.state === 'crossScoring') return { code: 'ownScore' };
  if (year.state !== (isOwn ? 'selfScoring' : 'crossScoring')) return { code: 'scoringClosed' };
  const [unit, scorer] = [unitId, scorerId].map((id) => year.members.find((one) => one.unitId === id));
  if (!unit || !scorer) return { code: 'notAMember' };
  const ended = [scorer, unit].find(({ hasEnded }) => hasEnded);
  if (ended) return { code: 'memberEnded', params: { units: [ended.name] } };
  if (!isOwn && !scorersOf(year, unitId).includes(scorerId)) return { code: 'notTheScorer' };
  if (scores.length !== year.criteria.length) return { code: 'scoresMissing' };
  const above = year.criteria.find(({ points }, index) => (scores[index]?.points ?? 0) > points);
  return above && { code: 'pointsTooHigh', params: { labels: [above.label], atMost: above.points / hundredths } };
}

export function totalOf(scores: readonly Pick<Score, 'points'>[]): number {
  return scores.reduce((sum, { points }) => sum + points, 0);
}
