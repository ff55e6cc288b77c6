import type { Rules } from '@vinh-danh/workflows/rulebook';
import { addWorkingDays } from '@vinh-danh/workflows';

type Count = { readonly from: string; readonly workingDays: number };

/** The days of a year on which the week does not say whether offices work, and by when so many working days have passed. */
export function calendarOf(rules: Rules, year: number, count: Count | undefined) {
  const { source, verified, years } = rules.calendar;
  return {
    source,
    verified,
    years: years.map((one) => one.year),
    year,
    days: years.flatMap((one) => (one.year === year ? exceptionsOf(one) : [])),
    counted: count && { ...count, ...countFrom(rules, count) },
  };
}

type Year = Rules['calendar']['years'][number];

function exceptionsOf({ holidays, workingWeekends }: Year) {
  return [
    ...Object.entries(holidays).map(([day, status]) => ({ day, status, isWorked: false })),
    ...Object.entries(workingWeekends).map(([day, status]) => ({ day, status, isWorked: true })),
  ].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** The last day, and what of the calendar was passed on the way; years that the calendar does not hold know no holiday. */
function countFrom({ calendar, days }: Rules, { from, workingDays }: Count) {
  const dueOn = addWorkingDays(from, workingDays, days);
  const yearOf = (day: string) => Number(day.slice(0, day.indexOf('-')));
  const passed = calendar.years.flatMap(exceptionsOf).filter(({ day }) => from < day && day <= dueOn);
  const known = new Set(calendar.years.map(({ year }) => year));
  const isOutside = !known.has(yearOf(from)) || !known.has(yearOf(dueOn));
  return { dueOn, passed, isOutside };
}
