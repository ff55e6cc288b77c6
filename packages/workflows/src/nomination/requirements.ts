import type { Reason } from '../refusal.ts';
import { findAward, findAwardRules } from '../rules/awards.ts';
import { councilVotes, procedureRules, publicCommentRule, requiredPapers } from '../rules/procedure.ts';
import { requiredPresence, voteRule } from '../rules/thresholds.ts';
import type { Dossier, PaperKind } from './dossier.ts';
import { currentStep } from './dossier.ts';
import type { EventType, MachineEvent } from './events.ts';
import { computeRoute } from './route.ts';

type EventOf<T extends EventType> = Extract<MachineEvent, { type: T }>;
/** Says why an event is refused; undefined when nothing stands against it. */
export type Requirement<T extends EventType = EventType> = RequirementOf<EventOf<T>>;
type RequirementOf<E extends MachineEvent> = (dossier: Dossier, event: E) => Reason | undefined;

const papersComplete: Requirement = (dossier) => {
  const { kinds, source } = requiredPapers(dossier);
  const missing = missingFrom(kinds, dossier.papers.map((paper) => paper.kind));
  return missing.length > 0 ? { code: 'papersMissing', source, params: { papers: missing } } : undefined;
};

const subjectAllowed: Requirement = (dossier) => {
  const award = findAward(dossier.award);
  if (!award) return { code: 'awardUnknown', params: { award: dossier.award } };
  if (award.subjects.includes(dossier.subjectKind)) return undefined;
  const source = findAwardRules(dossier.award, dossier.regime)?.source;
  return { code: 'subjectNotAllowed', source, params: { award: dossier.award, subject: dossier.subjectKind } };
};

const posthumousAllowed: Requirement = (dossier) => mayBePosthumous(dossier, dossier.award);

const movementOpen: Requirement = (_dossier, event) =>
  event.facts.movement === 'closed' ? { code: 'movementClosed' } : undefined;

const unitStanding: Requirement = (_dossier, event) =>
  event.facts.dissolved ? { code: 'unitDissolved', source: 'TT 15/2025/TT-BNV' } : undefined;

const supplemented: Requirement = (dossier) =>
  dossier.awaiting.length > 0 ? { code: 'supplementMissing', params: { papers: dossier.awaiting } } : undefined;

const checklistTicked: Requirement<'accept'> = (dossier, event) => {
  const { kinds, source } = requiredPapers(dossier);
  const missing = missingFrom(kinds, event.checklist);
  return missing.length > 0 ? { code: 'checklistIncomplete', source, params: { papers: missing } } : undefined;
};

const returnsDown: Requirement<'return'> = (dossier, event) => {
  const limit = Math.max(dossier.position - 1, 0);
  return event.to > limit ? { code: 'returnTarget', params: { to: event.to } } : undefined;
};

const recommendsKnownAward: Requirement<'appraise'> = (dossier, event) =>
  event.opinion === 'otherAward' ? otherAwardPossible(dossier, event.award ?? '') : undefined;

const appraised: Requirement = (dossier) => {
  if (!dossier.appraised) return { code: 'notAppraised' };
  return dossier.complaintOpen ? { code: 'openComplaint', source: 'NĐ 98/2023 Đ.4; NĐ 152/2025 Đ.4' } : undefined;
};

const consultationsSettled: Requirement = (dossier) =>
  dossier.consultations.some((consultation) => consultation.status === 'asked')
    ? { code: 'consultationOpen', source: procedureRules.workingDays.consultation.source }
    : undefined;

const publicCommentOver: Requirement = (dossier, event) => {
  const { publicComment } = dossier;
  const rule = publicCommentRule(dossier);
  if (!publicComment) return rule ? { code: 'publicCommentRequired', source: rule.source } : undefined;
  const source = procedureRules.workingDays.publicComment.source;
  if (event.facts.on <= publicComment.closesOn) {
    return { code: 'publicCommentOpen', source, params: { closesOn: publicComment.closesOn } };
  }
  return publicComment.answered < publicComment.comments
    ? { code: 'commentUnanswered', source, params: { open: publicComment.comments - publicComment.answered } }
    : undefined;
};

const councilAsked: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? undefined
    : { code: 'councilNotRequired', source: procedureRules.council.exemptProcedures.source };

const councilSpared: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? { code: 'councilRequired', source: procedureRules.council.levels.source }
    : undefined;

const ownConsultationOpen: Requirement<'answerConsultation' | 'lapseConsultation'> = (dossier, event) =>
  dossier.consultations.some(({ id, status }) => id === event.consultationId && status === 'asked')
    ? undefined
    : { code: 'consultationUnknown' };

const consultationOverdue: Requirement<'lapseConsultation'> = (dossier, event) => {
  const found = dossier.consultations.find(({ id }) => id === event.consultationId);
  return found && event.facts.on <= found.dueOn
    ? { code: 'consultationNotLapsed', source: procedureRules.workingDays.consultation.source, params: { dueOn: found.dueOn } }
    : undefined;
};

const commentsInvited: Requirement = (dossier) => (dossier.publicComment ? undefined : { code: 'publicCommentNotOpen' });

const quorum: Requirement<'tally'> = (_dossier, event) => {
  const required = requiredPresence(event.members);
  const { source } = procedureRules.council.quorum;
  return event.present < required
    ? { code: 'quorumMissing', source, params: { present: event.present, required, members: event.members } }
    : undefined;
};

/** One vote a member: those present and those who sent a written opinion, less those who stood aside. */
const votesAddUp: Requirement<'tally'> = (_dossier, event) => {
  const voters = event.present + event.writtenOpinions;
  const cast = event.inFavour + event.against + event.abstained;
  return voters > event.members || event.recused > voters || cast !== voters - event.recused
    ? { code: 'voteCountsWrong', params: { cast, voters: voters - event.recused, members: event.members } }
    : undefined;
};

const voteReached: Requirement<'approve'> = (dossier, event) => {
  const { tally } = dossier;
  const award = event.award ?? dossier.proposedAward;
  if (!tally) return undefined;
  const { source } = voteRule(tally.award, dossier.regime);
  if (tally.award !== award) return { code: 'voteForOtherAward', source, params: { voted: tally.award, award } };
  return tally.reached
    ? undefined
    : { code: 'voteBelowShare', source, params: { inFavour: tally.inFavour, required: tally.required, members: tally.members } };
};

const approvedAwardPossible: Requirement<'approve'> = (dossier, event) => {
  const award = event.award ?? dossier.proposedAward;
  return mayBePosthumous(dossier, award) ?? (award === dossier.award ? undefined : otherAwardPossible(dossier, award));
};

const letterGiven: Requirement<'withdraw'> = (dossier, event) =>
  dossier.position > 0 && !event.letter ? { code: 'letterRequired' } : undefined;

const livingIndividual: Requirement<'die'> = (dossier, event) => {
  if (dossier.subjectKind !== 'individual') return { code: 'notIndividual', source: 'Luật TĐKT: truy tặng chỉ cho cá nhân' };
  if (dossier.posthumous) return { code: 'alreadyPosthumous' };
  return event.diedOn > event.facts.on ? { code: 'dayInFuture', params: { day: event.diedOn } } : undefined;
};

const notYetSigned: Requirement = (dossier) => (dossier.signed ? { code: 'alreadySigned' } : undefined);

const signed: Requirement<'issueDecision'> = (dossier) => (dossier.signed ? undefined : { code: 'notSigned' });

const notInFuture: Requirement<'issueDecision' | 'annul' | 'strip' | 'restore'> = (_dossier, event) =>
  event.decidedOn > event.facts.on ? { code: 'dayInFuture', params: { day: event.decidedOn } } : undefined;

const conferral: Requirement<'confer'> = (dossier, event) => {
  if (event.conferredOn > event.facts.on) return { code: 'dayInFuture', params: { day: event.conferredOn } };
  return dossier.posthumous && !(event.receivedBy && event.relation)
    ? { code: 'familyRequired', source: 'Đại diện gia đình người được truy tặng nhận thay' }
    : undefined;
};

const proposed =
  (kind: 'annulment' | 'stripping'): Requirement =>
  (dossier) =>
    dossier.revocation?.kind === kind
      ? undefined
      : { code: 'revocationNotProposed', source: 'Luật TĐKT 2022 Đ.93', params: { kind } };

const readyToLeaveAppraisal = [appraised, consultationsSettled, publicCommentOver];

/** What must hold for each event, in the order in which a refusal is told. An event without a row asks nothing more. */
const requirements: { readonly [T in EventType]?: readonly RequirementOf<EventOf<T>>[] } = {
  submit: [subjectAllowed, posthumousAllowed, unitStanding, movementOpen, papersComplete],
  accept: [checklistTicked],
  return: [returnsDown],
  appraise: [recommendsKnownAward],
  answerConsultation: [ownConsultationOpen],
  lapseConsultation: [ownConsultationOpen, consultationOverdue],
  recordComment: [commentsInvited],
  answerComment: [commentsInvited],
  putToCouncil: [...readyToLeaveAppraisal, councilAsked],
  putToLeader: [...readyToLeaveAppraisal, councilSpared],
  tally: [votesAddUp, quorum],
  approve: [voteReached, approvedAwardPossible, papersComplete],
  resubmit: [supplemented, papersComplete],
  withdraw: [letterGiven],
  die: [livingIndividual],
  sign: [notYetSigned, posthumousAllowed, papersComplete],
  issueDecision: [signed, notInFuture, posthumousAllowed, papersComplete],
  confer: [conferral],
  annul: [proposed('annulment'), notInFuture],
  strip: [proposed('stripping'), notInFuture],
  restore: [notInFuture],
};

/** The first reason against an event, or undefined. */
export function findReason(dossier: Dossier, event: MachineEvent): Reason | undefined {
  const rows = (requirements[event.type] ?? []) as readonly RequirementOf<MachineEvent>[];
  for (const requirement of rows) {
    const reason = requirement(dossier, event);
    if (reason) return reason;
  }
  return undefined;
}

function missingFrom(required: readonly PaperKind[], present: readonly PaperKind[]): PaperKind[] {
  return required.filter((kind) => !present.includes(kind));
}

function mayBePosthumous(dossier: Dossier, code: string): Reason | undefined {
  if (!dossier.posthumous || findAward(code)?.posthumous) return undefined;
  return { code: 'awardNotPosthumous', source: findAwardRules(code, dossier.regime)?.source, params: { award: code } };
}

/** Whether another award can still be reached from the level where the dossier lies. */
function otherAwardPossible(dossier: Dossier, code: string): Reason | undefined {
  const award = findAward(code);
  if (!award) return { code: 'awardUnknown', params: { award: code } };
  if (!award.subjects.includes(dossier.subjectKind)) {
    return { code: 'subjectNotAllowed', params: { award: code, subject: dossier.subjectKind } };
  }
  const route = computeRoute(dossier.ladders, code, dossier.regime);
  const source = findAwardRules(code, dossier.regime)?.source;
  if (!route) return { code: 'noDecidingAuthority', source, params: { award: code } };
  if (route.length <= dossier.position) return { code: 'awardBelowLevel', source, params: { award: code } };
  const here = currentStep(dossier).organisationId;
  return route[dossier.position]?.organisationId === here ? undefined : { code: 'routeDiverges', source, params: { award: code } };
}
