import type { Reason } from '../../refusal.ts';
import type { FailedRule } from '../events.ts';
import type { Requirement } from './requirement.ts';

export const movementOpen: Requirement = (_dossier, { facts }) => {
  if (facts.movement === 'closed') return { code: 'movementClosed' };
  return facts.movementBar;
};

export const unitStanding: Requirement = (_dossier, { facts }) =>
  facts.dissolved ? { code: 'unitDissolved', source: 'TT 15/2025/TT-BNV' } : undefined;

/** A hard rule of eligibility refuses; a soft one asks for a reason, unless one was given for it before. */
export const eligible: Requirement<'submit' | 'resubmit' | 'approve'> = ({ overridden = [] }, { facts, reason }) => {
  const failed = facts.failedRules ?? [];
  const hard = failed.find(({ severity }) => severity === 'hard');
  if (hard) return { code: 'notEligible', ...told(hard) };
  const soft = failed.find(({ rule }) => !overridden.includes(rule));
  return soft && !reason ? { code: 'reasonRequired', ...told(soft) } : undefined;
};

function told({ rule, nameVi = rule, nameEn = rule, source }: FailedRule): Omit<Reason, 'code'> {
  return { source, params: { rule, nameVi, nameEn } };
}

export const livingIndividual: Requirement<'die'> = (dossier, event) => {
  if (dossier.subjectKind !== 'individual')
    return { code: 'notIndividual', source: 'Luật Thi đua, khen thưởng: truy tặng chỉ cho cá nhân' };
  if (dossier.posthumous) return { code: 'alreadyPosthumous' };
  return event.diedOn > event.facts.on ? { code: 'dayInFuture', params: { day: event.diedOn } } : undefined;
};

/** Once the head of the unit has signed, the unit takes its nomination back by letter; a return does not undo that. */
export const letterGiven: Requirement<'withdraw'> = (dossier, event) => {
  const hasLeftUnit = dossier.position > 0 || (dossier.returned?.by ?? 0) > 0;
  return hasLeftUnit && !event.letter ? { code: 'letterRequired' } : undefined;
};
