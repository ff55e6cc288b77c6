import type { ConsultationEvent } from '../../consultation/machine.ts';
import { settleConsultation } from '../../consultation/machine.ts';
import { movePublicComment } from '../../public-comment/machine.ts';
import { consultationRule, councilVotes, publicCommentRule } from '../../rules/of-case.ts';
import { rulesOf } from '../../rules/versions.ts';
import { currentStep } from '../dossier.ts';
import type { EventOf, Requirement } from './requirement.ts';

export const returnsDown: Requirement<'return'> = (dossier, event) => {
  const limit = Math.max(dossier.position - 1, 0);
  return event.to > limit ? { code: 'returnTarget', params: { to: event.to } } : undefined;
};

export const appraised: Requirement = (dossier) => {
  if (!dossier.appraised) return { code: 'notAppraised' };
  return dossier.complaintOpen
    ? { code: 'openComplaint', source: 'Điều 4 Nghị định số 98/2023/NĐ-CP; Điều 4 Nghị định số 152/2025/NĐ-CP' }
    : undefined;
};

export const consultationsSettled: Requirement = (dossier) => {
  if (dossier.consultations.some(({ status }) => status === 'asked')) {
    return { code: 'consultationOpen', source: rulesOf(dossier).procedure.workingDays.consultation.source };
  }
  const rule = consultationRule(dossier);
  return rule && dossier.consultations.length === 0 ? { code: 'consultationRequired', source: rule.source } : undefined;
};

/** A question is asked once: asking it again would take its answer away. */
export const notYetConsulted: Requirement<'consult'> = (dossier, event) =>
  dossier.consultations.some(({ id }) => id === event.consultationId) ? { code: 'alreadyDone' } : undefined;

/** What answering or letting lapse means to the question itself. */
export function consultationEventOf(event: EventOf<'answerConsultation' | 'lapseConsultation'>): ConsultationEvent {
  return event.type === 'answerConsultation' ? { type: 'answer' } : { type: 'lapse', on: event.facts.on };
}

/** The question is this dossier's, and lets itself be settled so. */
export const ownConsultation: Requirement<'answerConsultation' | 'lapseConsultation'> = (dossier, event) => {
  const found = dossier.consultations.find(({ id }) => id === event.consultationId);
  if (!found) return { code: 'consultationUnknown' };
  const settled = settleConsultation(found, consultationEventOf(event));
  return settled.ok ? undefined : settled.reason;
};

/** A level publishes once: publishing again would forget the comments that came in. */
export const notYetPublished: Requirement = (dossier) => (dossier.publicComment ? { code: 'alreadyDone' } : undefined);

/** There is a public notice, and it takes a comment or an answer. */
export const noticeTakes =
  (type: 'comment' | 'answer'): Requirement =>
  ({ publicComment }) => {
    if (!publicComment) return { code: 'publicCommentNotOpen' };
    const moved = movePublicComment(publicComment, { type });
    return moved.ok ? undefined : moved.reason;
  };

/** Where the rule asks for a notice there is one; and no notice is left that has not run its days or has no answers. */
export const publicCommentOver: Requirement = (dossier, { facts }) => {
  const { publicComment } = dossier;
  if (publicComment) {
    const closed = movePublicComment(publicComment, { type: 'close', on: facts.on });
    return closed.ok ? undefined : closed.reason;
  }
  const rule = publicCommentRule(dossier);
  return rule && { code: 'publicCommentRequired', source: rule.source };
};

export const councilAsked: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? undefined
    : { code: 'councilNotRequired', source: rulesOf(dossier).procedure.council.exemptProcedures.source };

export const councilSpared: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? { code: 'councilRequired', source: rulesOf(dossier).procedure.council.levels.source }
    : undefined;
