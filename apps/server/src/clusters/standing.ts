import type { Executor } from '@vinh-danh/db';
import type { ClusterYear, Standing } from '@vinh-danh/workflows/cluster';
import {
  countedSheets,
  proposedFor,
  rankMembers,
  withoutCrossSheets,
  withoutOwnSheet,
} from '@vinh-danh/workflows/cluster';
import type { FlagRow, MemberRow, SheetRow, YearRow } from './store.ts';
import { listFlags, listMembers, listSheets } from './store.ts';

/** A year with all that is asked of it before it moves on. */
export type YearStanding = {
  year: YearRow;
  /** Those who belong to it today. */
  members: MemberRow[];
  former: MemberRow[];
  rules: ClusterYear;
  sheets: SheetRow[];
  flags: FlagRow[];
  standings: Standing[];
  /** Units proposed for a flag by the ranking, and those of equal rank among whom the flags do not reach. */
  proposed: string[];
  tied: string[];
  at: {
    state: YearRow['state'];
    context: { members: number; ended: string[]; missing: string[]; tied: string[]; flags: number; proposed: number };
  };
};

export async function loadStanding(db: Executor, year: YearRow, on: string): Promise<YearStanding> {
  const [all, sheets, flags] = await Promise.all([
    listMembers(db, year.id, on),
    listSheets(db, year.id),
    listFlags(db, year.id),
  ]);
  const members = all.filter(({ leftOn }) => leftOn === null);
  const { state, crossScoring, headId, deputyId, criteria } = year;
  const rules = { state, crossScoring, headId, deputyId, members, criteria };
  const ids = members.map(({ unitId }) => unitId);
  const standings = rankMembers(ids, countedSheets(rules, sheets), year.tieOrder);
  const { proposed, tied } = proposedFor(year.flags, standings);
  const namesOf = (units: readonly string[]) =>
    members.filter(({ unitId }) => units.includes(unitId)).map(({ name }) => name);
  const missing =
    state === 'selfScoring'
      ? withoutOwnSheet(rules, sheets)
      : state === 'crossScoring'
        ? withoutCrossSheets(rules, sheets)
        : [];
  const context = {
    members: members.length,
    ended: members.filter(({ hasEnded }) => hasEnded).map(({ name }) => name),
    missing,
    tied: namesOf(tied),
    flags: year.flags,
    proposed: flags.length,
  };
  const former = all.filter(({ leftOn }) => leftOn !== null);
  return { year, members, former, rules, sheets, flags, standings, proposed, tied, at: { state, context } };
}
