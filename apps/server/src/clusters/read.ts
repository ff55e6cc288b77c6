import { readInContext } from '@vinh-danh/db';
import { procedureRules, regimeOn } from '@vinh-danh/workflows';
import { markOf, type Standing } from '@vinh-danh/workflows/cluster';
import { scorersOf } from '@vinh-danh/workflows/cluster';
import { flagAwards, nationalRules } from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { type ClusterFile, listClusterFiles, seesOwnSheet } from './files.ts';
import { leadersOf } from './offices.ts';
import { loadStanding } from './standing.ts';
import type { Cluster, ClusterActRow, FlagRow, MemberRow, SheetRow, YearRow } from './store.ts';
import { findCluster, listActs, listYears } from './store.ts';

export type ClusterRead = Cluster & {
  years: { year: number; state: YearRow['state'] }[];
  year: YearRow;
  members: MemberRow[];
  former: MemberRow[];
  /** Sheets the caller may read now. */
  sheets: SheetRow[];
  /** Evidence for what members say of themselves, as far as the caller may see it now. */
  files: ClusterFile[];
  /** The ranking, once it is agreed; before that for whoever leads the year. */
  /** `mark`: in hundredths of a point; null for whom nobody has scored. */
  standings: (Standing & { mark: number | null })[];
  /** Names of those who have not scored in the round at hand. */
  missing: string[];
  tied: string[];
  flags: FlagRow[];
  acts: ClusterActRow[];
  mayArrange: boolean;
  mayLead: boolean;
  /** Members the caller speaks for, with whom each scores in the cross round. */
  own: { unitId: string; scores: string[] }[];
};

/**
 * A cluster in a year, the latest unless told. What others score is seen once the ranking is agreed, by whoever leads the
 * year before that; what members say of themselves once all score one another. @throws RefusedError `notFound`.
 */
export async function getCluster(
  context: UserContext,
  { id, year: told }: { id: string; year?: number | undefined },
): Promise<ClusterRead> {
  const { memberships, on } = context;
  const speaking = memberships.filter(({ role }) => role === 'nominator' || role === 'unitHead');
  const mine = new Set(speaking.map(({ organisationId }) => organisationId));
  return readInContext(context.db, readableBy(context), async (tx) => {
    const [cluster, years] = await Promise.all([findCluster(tx, id), listYears(tx, id)]);
    const year = told === undefined ? years[0] : years.find((one) => one.year === told);
    if (!cluster || !year) throw new RefusedError({ code: 'notFound' });
    const [standing, leads, acts, files] = await Promise.all([
      loadStanding(tx, year, on),
      leadersOf(tx, context, year),
      listActs(tx, year.id),
      listClusterFiles(tx, year.id),
    ]);
    const { members, former, rules, sheets, flags, standings, tied, at } = standing;
    const isAgreed = year.state === 'ranked' || year.state === 'closed';
    const mayLead = leads.board !== undefined || leads.head !== undefined;
    const sees = ({ unitId, scorerId }: SheetRow) =>
      isAgreed ||
      leads.board !== undefined ||
      mine.has(scorerId) ||
      (unitId === scorerId && year.state === 'crossScoring');
    return {
      ...cluster,
      years: years.map((one) => ({ year: one.year, state: one.state })),
      year,
      members,
      former,
      sheets: sheets.filter(sees),
      files: files.filter(({ unitId }) => seesOwnSheet(year, mine.has(unitId), leads.board !== undefined)),
      standings: sheets.length > 0 && (isAgreed || leads.board) ? standings.map(withMark) : [],
      missing: at.context.missing,
      tied: isAgreed ? tied : [],
      flags,
      acts: acts.map((act) => ({ ...act, payload: act.act === 'score' ? {} : act.payload })),
      mayArrange: leads.board !== undefined,
      mayLead,
      own: members
        .filter(({ unitId }) => mine.has(unitId))
        .map(({ unitId }) => ({
          unitId,
          scores: members.map((one) => one.unitId).filter((other) => scorersOf(rules, other).includes(unitId)),
        })),
    };
  });
}

/** The awards a cluster may propose for, with the rank each asks for. */
export function listFlagAwards({ on }: Pick<UserContext, 'on'>): { award: string; rank: number }[] {
  return flagAwards(nationalRules, regimeOn(on, procedureRules));
}

function withMark(standing: Standing) {
  return { ...standing, mark: markOf(standing) ?? null };
}
