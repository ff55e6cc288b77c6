import { describe, expect, test } from 'vitest';
import { formatDay, parseDay, shiftDay, weeksOf, shiftMonth, within } from './day.ts';

describe('a typed day', () => {
  test.each([
    ['5/9/2025', '2025-09-05'],
    ['05-09-2025', '2025-09-05'],
    [' 05.09.2025 ', '2025-09-05'],
    ['05092025', '2025-09-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read as %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  test.each(['31/04/2025', '29/02/2025', '9/2025', '2025-09-05', '5/9/25', ''])('%s is no day', (typed) =>
    expect(parseDay(typed)).toBeUndefined(),
  );

  test('is shown as people write it', () => {
    expect(formatDay('2025-09-05')).toBe('05/09/2025');
    expect(formatDay('hôm qua')).toBe('hôm qua');
  });
});

test('a month is laid out in weeks from Monday', () => {
  const weeks = weeksOf('2025-09');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe('2025-09-01');
  expect(weeks[4]?.[1]).toBe('2025-09-30');
  expect(weeks[4]?.[2]).toBeUndefined();
});

test('days are counted over the end of a month', () => expect(shiftDay('2025-02-28', 1)).toBe('2025-03-01'));

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-05', 1, '2027-01-05'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (day, months, found) => {
  expect(shiftMonth(day, months)).toBe(found);
});

test('a day is held within its limits', () => {
  const limits = { min: '2026-11-05', max: '2026-11-27' };
  expect(['2026-11-04', '2026-11-05', '2026-11-28'].map((day) => within(day, limits))).toEqual([
    '2026-11-05',
    '2026-11-05',
    '2026-11-27',
  ]);
  expect(within('2026-11-04', {})).toBe('2026-11-04');
});
