import { addWorkingDays, findAward, isWorkingDay, procedureRules, regimeOn } from '@vinh-danh/workflows';
import type { Level } from '@vinh-danh/workflows';
import type { Plan } from './plan.ts';

/** Acts that bring a nomination on at one level: received, appraised, voted, approved. */
const actsPerLevel = 4;
const longestPause = 4;
const dayMilliseconds = 86_400_000;

/** The working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let time = Date.parse(from) + dayMilliseconds; time <= Date.parse(to); time += dayMilliseconds) {
    if (isWorkingDay(new Date(time).toISOString().slice(0, 10))) count += 1;
  }
  return count;
}

/**
 * The day of a nomination's next act: its acts are spread over the days until its road is to end, with room for the public
 * comment of every level still ahead. Within the unit one day follows another, so that it submits in its month.
 */
export function nextDay(plan: Plan, today: string, ahead: readonly Level[]): string {
  const [here] = ahead;
  const free = workingDaysBetween(today, plan.endsOn) - daysForComment(plan, today, ahead);
  const pause = Math.min(Math.floor(free / (ahead.length * actsPerLevel + 1)), here === 'unit' ? 1 : longestPause);
  if (pause < 1) return today;
  const day = addWorkingDays(today, pause);
  return day < plan.endsOn ? day : plan.endsOn;
}

/** A notice stays open for whole working days and is over on the day after. */
function daysForComment({ award, procedure }: Plan, today: string, ahead: readonly Level[]): number {
  const { publicComment, council, workingDays } = procedureRules;
  const isAsked = findAward(award)?.regimes[regimeOn(today)]?.publicComment?.required ?? false;
  if (!isAsked || council.exemptProcedures.value.includes(procedure)) return 0;
  const notices = ahead.filter((level) => publicComment.levels.value.includes(level)).length;
  return notices * (workingDays.publicComment.value + 1);
}
