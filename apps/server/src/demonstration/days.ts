import { isWorkingDay } from '@vinh-danh/workflows';

export type Days = {
  /** The first day of the demonstration, `YYYY-MM-DD`. */
  readonly today: string;
  /** The working day from which `count` working days reach to today; 0 is today itself, whatever day it is. */
  readonly ago: (count: number) => string;
};

/** Counts back from the first day of the demonstration, so that its work is as old at every first start. */
export function daysUntil(today: string): Days {
  return { today, ago: (count) => (count === 0 ? today : workingDaysBefore(today, count)) };
}

function workingDaysBefore(today: string, count: number): string {
  let day = today;
  for (let left = count; left > 0; day = dayBefore(day)) if (isWorkingDay(day)) left -= 1;
  while (!isWorkingDay(day)) day = dayBefore(day);
  return day;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
