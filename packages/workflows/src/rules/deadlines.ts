import type { Dossier, Stage } from '../nomination/dossier.ts';
import { currentStep } from '../nomination/dossier.ts';
import { findAwardRules } from './awards.ts';
import { addWorkingDays } from './calendar.ts';
import { procedureRules } from './procedure.ts';

/** The day by which whoever holds a dossier must act, counted from `on`; undefined where no clock runs. */
export function dueOn(dossier: Dossier, stage: Stage, on: string): string | undefined {
  const days = workingDays(dossier, stage);
  return days === undefined ? undefined : addWorkingDays(on, days);
}

function workingDays(dossier: Dossier, stage: Stage): number | undefined {
  const rules = procedureRules.workingDays;
  switch (stage) {
    case 'appraisal': {
      const { level } = currentStep(dossier);
      const award = findAwardRules(dossier.award, dossier.regime);
      const own = award?.decidedAt.includes(level) ? award.appraisalWorkingDays : undefined;
      return (own ?? rules.appraisal[level]).value;
    }
    case 'intake':
    case 'council':
    case 'leader':
    case 'returned':
    case 'approved':
    case 'decided':
      return rules[stage].value;
    default:
      return undefined;
  }
}
