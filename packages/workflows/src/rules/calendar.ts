import { z } from 'zod';
import { Day } from '../text.ts';
import calendarData from './data/calendar.json' with { type: 'json' };
import { sourced } from './sourced.ts';

/** Announced by the Government, or reckoned ahead from the law and the lunar calendar. */
const Status = z.enum(['official', 'projected']);
const Days = z.record(Day, Status);

/** The days on which offices are closed, and the week-end days worked for them, year by year. */
export const Calendar = z.object({
  ...sourced,
  years: z.array(z.object({ year: z.number().int(), holidays: Days, workingWeekends: Days })),
});
export type Calendar = z.infer<typeof Calendar>;

export type WorkingDays = { readonly holidays: ReadonlySet<string>; readonly workingWeekends: ReadonlySet<string> };

/** A calendar as the two sets that are looked into. */
export function workingDaysOf({ years }: Pick<Calendar, 'years'>): WorkingDays {
  return {
    holidays: new Set(years.flatMap(({ holidays }) => Object.keys(holidays))),
    workingWeekends: new Set(years.flatMap(({ workingWeekends }) => Object.keys(workingWeekends))),
  };
}

export const nationalCalendar = Calendar.parse(calendarData);
export const nationalDays = workingDaysOf(nationalCalendar);
const dayMilliseconds = 86_400_000;

/** Whether offices work on a day (`YYYY-MM-DD`): no week-end, no public holiday, but the make-up days. */
export function isWorkingDay(day: string, { holidays, workingWeekends } = nationalDays): boolean {
  if (workingWeekends.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The day `count` working days after `day`; `day` itself is not counted. */
export function addWorkingDays(day: string, count: number, days = nationalDays): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  let result = day;
  for (let left = count; left > 0;) {
    time += dayMilliseconds;
    result = new Date(time).toISOString().slice(0, 10);
    if (isWorkingDay(result, days)) left -= 1;
  }
  return result;
}
