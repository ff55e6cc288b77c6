import type { Dossier, Stage } from '../nomination/dossier.ts';
import { currentStep } from '../nomination/dossier.ts';
import { findAwardRules } from './awards.ts';
import type { Awards } from './awards.ts';
import { addWorkingDays } from './calendar.ts';
import type { WorkingDays } from './calendar.ts';
import type { ProcedureRules } from './procedure.ts';
import { rulesOf } from './versions.ts';

/** The part of a rulebook that days are counted by. */
type Law = {
  readonly awards: Awards;
  readonly procedure: Pick<ProcedureRules, 'workingDays'>;
  readonly days: WorkingDays;
};

/** The day by which whoever holds a dossier must act, counted from `on`; undefined where no clock runs. */
export function dueOn(dossier: Dossier, stage: Stage, on: string, law: Law = rulesOf(dossier)): string | undefined {
  const days = workingDaysAt(dossier, stage, law);
  return days === undefined ? undefined : addWorkingDays(on, days, law.days);
}

/** How long a stage may last where the dossier lies; undefined where no clock runs. */
export function workingDaysAt(
  dossier: Dossier,
  stage: Stage,
  { awards, procedure }: Omit<Law, 'days'>,
): number | undefined {
  const rules = procedure.workingDays;
  switch (stage) {
    case 'appraisal': {
      const { level } = currentStep(dossier);
      const award = findAwardRules(dossier.award, dossier.regime, awards);
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
