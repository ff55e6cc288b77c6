/** `2025-09-05` as people write it: `05/09/2025`. Anything that is not a day is given back unchanged. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year ? `${date}/${month}/${year}` : day;
}

/** Reads `5/9/2025`, `05-09-2025`, `5.9.2025` or `05092025` as `2025-09-05`; undefined when there is no such day. */
export function parseDay(typed: string): string | undefined {
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  if (!match) return undefined;
  const [date, month, year] = match.slice(1).map(Number) as [number, number, number];
  return isoDay(year, month, date);
}

/** The day's ISO form, or undefined when the calendar has none such (31 April, 29 February of a common year). */
export function isoDay(year: number, month: number, date: number): string | undefined {
  const found = new Date(Date.UTC(year, month - 1, date));
  const exists = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return exists && year >= 1000 ? found.toISOString().slice(0, 10) : undefined;
}

/** The day that many days away. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The weeks of a month from Monday to Sunday, as ISO days; days of the months beside it are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const date = index - lead + 1;
    return date >= 1 && date <= length ? isoDay(year, number, date) : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The same day of another month, or that month's last day where the month is too short. */
export function shiftMonth(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day itself, or the limit it is beyond. ISO days stand in the order of their letters. */
export function within(
  day: string,
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
): string {
  if (min && day < min) return min;
  return max && day > max ? max : day;
}
