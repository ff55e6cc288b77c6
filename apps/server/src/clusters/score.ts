import { findSheetReason } from '@vinh-danh/workflows/cluster';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { unitOffice } from '../movements/offices.ts';
import { expectYear, runClusterAct, type ClusterChanged } from './change-year.ts';
import type { ScoreInput } from './input.ts';
import { loadStanding } from './standing.ts';
import { saveSheet } from './store.ts';

/**
 * Keeps the points a member gives to itself or to another.
 * @throws RefusedError `notFound`, `roleNotPermitted` for whoever does not speak for the scorer, what the rules say of the sheet,
 * `conflict` where somebody has saved it meanwhile.
 */
export async function saveScores(context: UserContext, input: ScoreInput): Promise<ClusterChanged> {
  return runClusterAct(context, 'score', input, async (tx) => {
    const { yearId, unitId, scorerId, revision, scores } = input;
    const year = await expectYear(tx, yearId);
    const office = unitOffice(context, scorerId);
    const { rules } = await loadStanding(tx, year, context.on);
    const reason = findSheetReason(rules, { unitId, scorerId, scores });
    if (reason) throw new RefusedError({ ...reason });
    const savedById = context.user.id;
    if (!(await saveSheet(tx, { yearId, unitId, scorerId, scores, revision, savedById })))
      throw new RefusedError({ code: 'conflict' });
    return { id: year.clusterId, yearId, office, payload: { unitId, scorerId, scores } };
  });
}
