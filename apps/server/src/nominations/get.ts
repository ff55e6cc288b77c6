import { withContext } from '@vinh-danh/db';
import { eventsAt, offeredEvents, requiredPapers } from '@vinh-danh/workflows';
import type { Dossier, Stage } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from './acting.ts';
import { visibleSql } from './filter.ts';
import type { Detail } from './read-detail.ts';
import { findDetail, listConsultations, listHistory, namesOf } from './read-detail.ts';

export type RouteState = 'done' | 'current' | 'ahead';

/**
 * A nomination as its page shows it: essentials, road, papers, recommendations, vote, history, and the acts this caller
 * may send. @throws RefusedError `notFound` when there is none, or none for this caller: the two look the same.
 */
export async function getNomination(context: UserContext, id: string) {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const found = await findDetail(tx, id, visibleSql(tx.sql, readable));
    if (!found) throw new RefusedError({ code: 'notFound' });
    const { dossier, ...nomination } = found;
    const [consultations, history, names] = [
      await listConsultations(tx, id),
      await listHistory(tx, id),
      await namesOf(
        tx,
        dossier.route.map(({ organisationId }) => organisationId),
      ),
    ];
    const offered = offeredEvents({ stage: nomination.stage, dossier }, context.memberships);
    const actingNames = await namesOf(
      tx,
      offered.map(({ membership }) => membership.organisationId),
    );
    const {
      papers,
      awaiting,
      recommendations,
      publicComment,
      tally,
      requestedAward,
      proposedAward,
      regime,
      regimeBound,
      signed,
    } = dossier;
    return {
      ...nomination,
      requestedAward,
      proposedAward,
      regime,
      regimeBound,
      signed,
      complaintOpen: dossier.complaintOpen,
      revocation: dossier.revocation,
      recovered: dossier.recovered,
      route: routeOf(dossier, nomination.stage, names),
      papers,
      requiredPapers: requiredPapers(dossier),
      awaiting,
      recommendations,
      consultations,
      publicComment,
      tally,
      unrecordedDeath: unrecordedDeath(nomination),
      history,
      actions: offered.map(({ type, importance, batch, membership }) => ({
        type,
        importance,
        batch,
        role: membership.role,
        organisationName: actingNames.get(membership.organisationId) ?? membership.organisationId,
      })),
    };
  });
}

/** The day on which the person died, as another nomination has told, while this one goes on as if they lived (decision 0004). */
function unrecordedDeath({
  stage,
  posthumous,
  subject,
}: Pick<Detail, 'stage' | 'posthumous' | 'subject'>): string | null {
  return posthumous || !eventsAt(stage).includes('die') ? null : subject.diedOn;
}

function routeOf(dossier: Dossier, stage: Stage, names: Map<string, string>) {
  const over = ['approved', 'decided', 'conferred', 'annulled', 'stripped'].includes(stage);
  return dossier.route.map((step, index) => ({
    level: step.level,
    organisationId: step.organisationId,
    organisationName: names.get(step.organisationId) ?? step.organisationId,
    state: stateOf(index, dossier.position, over),
  }));
}

function stateOf(index: number, position: number, over: boolean): RouteState {
  if (over || index < position) return 'done';
  return index === position ? 'current' : 'ahead';
}
