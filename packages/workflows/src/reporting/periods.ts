import { dayAfter } from '../rules/days.ts';

/** How often a form is asked for. A school year begins on 1 September and is named after that year. */
export const rhythms = ['week', 'month', 'quarter', 'halfYear', 'year', 'schoolYear'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A period asked for, both days in it; `dueOn` is the last day to hand in. */
export type Period = { readonly from: string; readonly to: string; readonly dueOn: string };

const monthsIn = { month: 1, quarter: 3, halfYear: 6, year: 12, schoolYear: 12 } as const;
const firstMonthOfSchoolYear = 9;

/**
 * The periods of a rhythm that touch the days from `from` to `to`, whole ones except that the first begins on `from` and the last
 * ends on `to`. Weeks run from Monday to Sunday.
 */
export function periodsOf(rhythm: Rhythm, from: string, to: string, daysToReport: number): Period[] {
  const periods: Period[] = [];
  for (let start = from; start <= to;) {
    const whole = lastDayOf(rhythm, start);
    const end = whole < to ? whole : to;
    periods.push({ from: start, to: end, dueOn: addDays(end, daysToReport) });
    start = dayAfter(end);
  }
  return periods;
}

/** The last day of the period of this rhythm that the day lies in. */
export function lastDayOf(rhythm: Rhythm, day: string): string {
  if (rhythm === 'week') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, (7 - weekday) % 7);
  }
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = monthsIn[rhythm];
  const begin = rhythm === 'schoolYear' ? firstMonthOfSchoolYear : 1;
  const since = (month - begin + 12) % length;
  // Day nought of the month after the period's last.
  return new Date(Date.UTC(year, month - 1 - since + length, 0)).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
