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

/** The exceptions from the week, as numbers of days since 1970: counting them makes no texts. */
export type WorkingDays = { readonly holidays: ReadonlySet<number>; readonly workingWeekends: ReadonlySet<number> };

/** A calendar as the two sets that are looked into. */
export function workingDaysOf({ years }: Pick<Calendar, 'years'>): WorkingDays {
  return {
    holidays: new Set(years.flatMap(({ holidays }) => Object.keys(holidays).map(toNumber))),
    workingWeekends: new Set(years.flatMap(({ workingWeekends }) => Object.keys(workingWeekends).map(toNumber))),
  };
}

const dayMilliseconds = 86_400_000;
const daysAWeek = 7;
/** 1 January 1970 was a Thursday. */
const weekdayOfFirst = 4;
const saturday = 6;

export const nationalCalendar = Calendar.parse(calendarData);
export const nationalDays = workingDaysOf(nationalCalendar);

/** Whether offices work on a day (`YYYY-MM-DD`): no week-end, no public holiday, but the make-up days. */
export function isWorkingDay(day: string, days = nationalDays): boolean {
  return isWorked(toNumber(day), days);
}

/** The day `count` working days after `day`; `day` itself is not counted. */
export function addWorkingDays(day: string, count: number, days = nationalDays): string {
  let result = toNumber(day);
  for (let left = count; left > 0;) {
    result += 1;
    if (isWorked(result, days)) left -= 1;
  }
  return new Date(result * dayMilliseconds).toISOString().slice(0, 10);
}

function isWorked(day: number, { holidays, workingWeekends }: WorkingDays): boolean {
  if (workingWeekends.has(day)) return true;
  const weekday = (((day + weekdayOfFirst) % daysAWeek) + daysAWeek) % daysAWeek;
  return weekday !== 0 && weekday !== saturday && !holidays.has(day);
}

function toNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;
}
