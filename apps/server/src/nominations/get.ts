import { withContext } from '@vinh-danh/db';
import { eventsAt, offeredEvents, paperRequirements, requiredPapers } from '@vinh-danh/workflows';
import type { Dossier, Stage } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { listFiles } from '../files/read-files.ts';
import { readableBy } from './acting.ts';
import { standingOf, withholdAnswers, withholdHistory } from './discretion.ts';
import { visibleSql } from './filter.ts';
import type { Detail } from './read-detail.ts';
import { findDetail, namesOf } from './read-detail.ts';
import { listHistory } from './read-history.ts';
import { listConsultations, listLetters, listVotes } from './read-review.ts';
import { recommendationsOf, withShares } from './recommendations.ts';

export type RouteState = 'done' | 'current' | 'ahead';

/**
 * A nomination as its page shows it: essentials, road, papers, recommendations, votes, history, and the acts this caller
 * may send. What agencies and the public said is left out for levels below the one that asked. @throws RefusedError `notFound` when there is none, or none for this caller: the two look the same.
 */
export async function getNomination(context: UserContext, id: string) {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const found = await findDetail(tx, id, visibleSql(tx.sql, readable));
    if (!found) throw new RefusedError({ code: 'notFound' });
    const { dossier, ...nomination } = found;
    const [consultations, history, votes, letters] = [
      await listConsultations(tx, id),
      await listHistory(tx, id, context.user.id),
      await listVotes(tx, id, readable),
      await listLetters(tx, id, readable),
    ];
    const standing = standingOf(dossier, readable);
    const offered = offeredEvents({ stage: nomination.stage, dossier }, context.memberships);
    const names = await namesOf(tx, [
      ...dossier.route.map(({ organisationId }) => organisationId),
      ...offered.map(({ membership }) => membership.organisationId),
    ]);
    const { papers, awaiting, publicComment, requestedAward, proposedAward, regime, regimeBound, signed } = dossier;
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
      files: await listFiles(tx, id),
      requiredPapers: requiredPapers(dossier),
      paperRules: paperRequirements(dossier),
      awaiting,
      recommendations: recommendationsOf(history, votes, dossier),
      consultations: withholdAnswers(consultations, history, standing),
      publicComment,
      unrecordedDeath: unrecordedDeath(nomination),
      votes: withShares(votes, history, dossier),
      letters,
      history: withholdHistory(history, standing),
      position: dossier.position,
      actions: offered.map(({ type, importance, batch, membership }) => ({
        type,
        importance,
        batch,
        role: membership.role,
        organisationName: names.get(membership.organisationId) ?? membership.organisationId,
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
