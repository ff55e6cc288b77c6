import { isWeekend, yearOf } from '../days.ts';
import type { Check } from './fault.ts';
import { eachOf, fault } from './fault.ts';

/** Year after year without a gap, each with its own days: closed on working days, open on week-ends. */
export const checkCalendar: Check = ({ calendar: { years } }) =>
  years.length === 0
    ? [fault('calendar.years', 'calendarEmpty')]
    : eachOf(years, 'calendar.years', ({ year, holidays, workingWeekends }, at, index) => {
        const before = years[index - 1];
        const closed = Object.keys(holidays);
        const worked = Object.keys(workingWeekends);
        const strangers = (days: string[], path: string) =>
          days.filter((day) => yearOf(day) !== year).map((day) => fault(`${at}.${path}.${day}`, 'dayOutsideYear'));
        return [
          ...(before && before.year + 1 !== year ? [fault(`${at}.year`, 'calendarGap', String(before.year))] : []),
          ...(closed.length === 0 ? [fault(`${at}.holidays`, 'calendarEmpty')] : []),
          ...strangers(closed, 'holidays'),
          ...strangers(worked, 'workingWeekends'),
          ...closed.filter(isWeekend).map((day) => fault(`${at}.holidays.${day}`, 'holidayOnWeekend')),
          ...worked
            .filter((day) => !isWeekend(day))
            .map((day) => fault(`${at}.workingWeekends.${day}`, 'workingDayNotWeekend')),
        ];
      });
