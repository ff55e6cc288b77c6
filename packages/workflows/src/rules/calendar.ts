import calendarData from './data/calendar.json' with { type: 'json' };

const holidays = new Set(Object.values(calendarData.holidays).flat());
const workingWeekends = new Set(calendarData.workingWeekends);
const dayMilliseconds = 86_400_000;

/** Whether offices work on a day (`YYYY-MM-DD`): no week-end, no public holiday, but the make-up days. */
export function isWorkingDay(day: string): boolean {
  if (workingWeekends.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The day `count` working days after `day`; `day` itself is not counted. */
export function addWorkingDays(day: string, count: number): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  let result = day;
  for (let left = count; left > 0;) {
    time += dayMilliseconds;
    result = new Date(time).toISOString().slice(0, 10);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}
