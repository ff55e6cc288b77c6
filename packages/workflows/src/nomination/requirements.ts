import type { Reason } from '../refusal.ts';
import type { Dossier, Stage } from './dossier.ts';
import type { EventType, MachineEvent } from './events.ts';
import {
  approvesPossibleAward,
  authorityExists,
  awardSuits,
  goesOn,
  posthumousAllowed,
  recommendsPossibleAward,
} from './requirement/award.ts';
import {
  conferral,
  groundFits,
  notBefore,
  notInFuture,
  notYetRecovered,
  notYetSigned,
  proposed,
  signed,
} from './requirement/outcome.ts';
import {
  checklistTicked,
  paperAskedFor,
  papersComplete,
  partyOpinionGiven,
  supplemented,
} from './requirement/papers.ts';
import type { EventOf, RequirementOf } from './requirement/requirement.ts';
import {
  appraised,
  consultationsSettled,
  councilAsked,
  councilSpared,
  notYetConsulted,
  noticeTakes,
  notYetPublished,
  ownConsultation,
  publicCommentOver,
  returnsDown,
} from './requirement/review.ts';
import { eligible, letterGiven, livingIndividual, movementOpen, unitStanding } from './requirement/standing.ts';
import { quorum, voteReached, votesAddUp } from './requirement/vote.ts';

const readyToLeaveAppraisal = [appraised, consultationsSettled, partyOpinionGiven, publicCommentOver];

/** What must hold for each event, in the order in which a refusal is told. An event without a row asks nothing more. */
const requirements: { readonly [T in EventType]?: readonly RequirementOf<EventOf<T>>[] } = {
  attach: [paperAskedFor],
  submit: [awardSuits, authorityExists, unitStanding, movementOpen, eligible, papersComplete],
  accept: [authorityExists, checklistTicked, papersComplete],
  return: [returnsDown],
  appraise: [recommendsPossibleAward],
  consult: [notYetConsulted],
  answerConsultation: [ownConsultation],
  lapseConsultation: [ownConsultation],
  openPublicComment: [notYetPublished],
  recordComment: [noticeTakes('comment')],
  answerComment: [noticeTakes('answer')],
  putToCouncil: [...readyToLeaveAppraisal, councilAsked],
  putToLeader: [...readyToLeaveAppraisal, councilSpared],
  tally: [votesAddUp, quorum],
  approve: [voteReached, approvesPossibleAward, papersComplete, eligible],
  resubmit: [supplemented, papersComplete, eligible],
  withdraw: [letterGiven],
  die: [livingIndividual],
  reroute: [goesOn],
  sign: [notYetSigned, posthumousAllowed, papersComplete],
  issueDecision: [signed, notInFuture, notBefore, posthumousAllowed, papersComplete],
  confer: [conferral],
  proposeRevocation: [groundFits],
  annul: [proposed('annulment'), notInFuture, notBefore],
  strip: [proposed('stripping'), notInFuture, notBefore],
  restore: [notInFuture, notBefore],
  correct: [notInFuture, notBefore],
  recordRecovery: [notYetRecovered],
};

/** The first reason against an event in a stage, or undefined. */
export function findReason(dossier: Dossier, event: MachineEvent, stage: Stage): Reason | undefined {
  const rows = (requirements[event.type] ?? []) as readonly RequirementOf<MachineEvent>[];
  for (const requirement of rows) {
    const reason = requirement(dossier, event, stage);
    if (reason) return reason;
  }
  return undefined;
}
