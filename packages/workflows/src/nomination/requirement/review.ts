import { consultationRule, councilVotes, procedureRules, publicCommentRule } from '../../rules/procedure.ts';
import { currentStep } from '../dossier.ts';
import type { Requirement } from './requirement.ts';

export const returnsDown: Requirement<'return'> = (dossier, event) => {
  const limit = Math.max(dossier.position - 1, 0);
  return event.to > limit ? { code: 'returnTarget', params: { to: event.to } } : undefined;
};

export const appraised: Requirement = (dossier) => {
  if (!dossier.appraised) return { code: 'notAppraised' };
  return dossier.complaintOpen ? { code: 'openComplaint', source: 'NĐ 98/2023 Đ.4; NĐ 152/2025 Đ.4' } : undefined;
};

export const consultationsSettled: Requirement = (dossier) => {
  if (dossier.consultations.some(({ status }) => status === 'asked')) {
    return { code: 'consultationOpen', source: procedureRules.workingDays.consultation.source };
  }
  const rule = consultationRule(dossier);
  return rule && dossier.consultations.length === 0 ? { code: 'consultationRequired', source: rule.source } : undefined;
};

/** A question is asked once: asking it again would take its answer away. */
export const notYetConsulted: Requirement<'consult'> = (dossier, event) =>
  dossier.consultations.some(({ id }) => id === event.consultationId) ? { code: 'alreadyDone' } : undefined;

export const ownConsultationOpen: Requirement<'answerConsultation' | 'lapseConsultation'> = (dossier, event) =>
  dossier.consultations.some(({ id, status }) => id === event.consultationId && status === 'asked')
    ? undefined
    : { code: 'consultationUnknown' };

export const consultationOverdue: Requirement<'lapseConsultation'> = (dossier, event) => {
  const found = dossier.consultations.find(({ id }) => id === event.consultationId);
  return found && event.facts.on <= found.dueOn
    ? {
        code: 'consultationNotLapsed',
        source: procedureRules.workingDays.consultation.source,
        params: { dueOn: found.dueOn },
      }
    : undefined;
};

/** A level publishes once: publishing again would forget the comments that came in. */
export const notYetPublished: Requirement = (dossier) => (dossier.publicComment ? { code: 'alreadyDone' } : undefined);

export const commentsInvited: Requirement = (dossier) =>
  dossier.publicComment ? undefined : { code: 'publicCommentNotOpen' };

export const commentWaiting: Requirement = ({ publicComment }) =>
  publicComment && publicComment.answered >= publicComment.comments ? { code: 'alreadyDone' } : undefined;

export const publicCommentOver: Requirement = (dossier, event) => {
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

export const councilAsked: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? undefined
    : { code: 'councilNotRequired', source: procedureRules.council.exemptProcedures.source };

export const councilSpared: Requirement = (dossier) =>
  councilVotes(dossier, currentStep(dossier).level)
    ? { code: 'councilRequired', source: procedureRules.council.levels.source }
    : undefined;
