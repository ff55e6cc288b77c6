import type { Level } from '../../nomination/dossier.ts';
import { addWorkingDays } from '../calendar.ts';
import type { Rules } from '../compile.ts';
import { yearOf } from '../days.ts';
import type { Sourced } from '../sourced.ts';
import type { Context } from './context.ts';
import { by, firstWithin } from './papers.ts';
import type { Road } from './road.ts';

/** Working days of a step, and the last of them if it begins on the day asked about. */
export type StepDays = Sourced & {
  readonly step: 'intake' | 'appraisal' | 'consultation' | 'publicComment' | 'council' | 'leader';
  readonly level?: Level;
  readonly workingDays: number;
  readonly dueOn: string;
  /** Whether the days counted are announced, reckoned ahead, or outside the calendar of the rulebook. */
  readonly calendar: 'official' | 'projected' | 'outside';
};
export type Deadlines = {
  readonly steps: readonly StepDays[];
  readonly submitBy: (Sourced & { readonly day: string; readonly isPast: boolean }) | null;
};

/** How long each step of the road may take, and by when the centre must have the dossier. */
export function deadlinesOf(context: Context, road: Road | undefined): Deadlines {
  const { rules, scoped, on } = context;
  const row = firstWithin(rules.dossiers.submitBy, scoped);
  const day = row && `${yearOf(on)}-${row.value}`;
  const ends = new Map<number, End>();
  const endOf: EndOf = (days) => {
    const known = ends.get(days) ?? countFrom(rules, on, days);
    ends.set(days, known);
    return known;
  };
  return {
    steps: (road?.steps ?? []).flatMap((step, index) => (index === 0 ? [] : stepsAt(step, context, endOf))),
    submitBy: row && day !== undefined ? { day, isPast: day < on, ...by(row) } : null,
  };
}

type End = Pick<StepDays, 'dueOn' | 'calendar'>;
type EndOf = (workingDays: number) => End;

function stepsAt({ level, decides, votes }: Road['steps'][number], context: Context, endOf: EndOf): StepDays[] {
  const { rules, scoped, awardRules } = context;
  const { workingDays, publicComment, consultation, council } = rules.procedure;
  const isExempt = council.exemptProcedures.value.includes(scoped.procedure);
  const appraisal = (decides ? awardRules.appraisalWorkingDays : undefined) ?? workingDays.appraisal[level];
  const isPublished =
    !isExempt && awardRules.publicComment?.required === true && publicComment.levels.value.includes(level);
  const isConsulted = !isExempt && consultation.levels.includes(level) && consultation.awards.includes(scoped.award);
  const row = (step: StepDays['step'], days: Sourced & { readonly value: number }): StepDays => ({
    step,
    level,
    workingDays: days.value,
    ...endOf(days.value),
    ...by(days),
  });
  return [
    row('intake', workingDays.intake),
    row('appraisal', appraisal),
    ...(isConsulted ? [row('consultation', workingDays.consultation)] : []),
    ...(isPublished ? [row('publicComment', workingDays.publicComment)] : []),
    ...(votes === null ? [] : [row('council', workingDays.council)]),
    row('leader', workingDays.leader),
  ];
}

function countFrom(rules: Rules, on: string, workingDays: number): End {
  const dueOn = addWorkingDays(on, workingDays, rules.days);
  return { dueOn, calendar: certaintyOf(rules, on, dueOn) };
}

function certaintyOf({ calendar }: Rules, from: string, to: string): StepDays['calendar'] {
  const years = [yearOf(from), yearOf(to)].map((year) => calendar.years.find((one) => one.year === year));
  if (years.includes(undefined)) return 'outside';
  const statuses = years.flatMap((year) => Object.values(year?.holidays ?? {}));
  return statuses.includes('projected') ? 'projected' : 'official';
}
