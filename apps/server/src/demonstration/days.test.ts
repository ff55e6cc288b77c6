import { addWorkingDays } from '@vinh-danh/workflows';
import { expect, test } from 'vitest';
import { daysUntil } from './days.ts';

test('a clock of n working days that began n working days ago runs out today', () => {
  for (const today of ['2026-11-25', '2026-11-23', '2026-09-03', '2027-02-15'])
    for (const count of [1, 3, 5, 10, 25]) expect(addWorkingDays(daysUntil(today).ago(count), count)).toBe(today);
});

test('on a Sunday it ran out on the Friday before', () => {
  expect(addWorkingDays(daysUntil('2026-11-22').ago(5), 5)).toBe('2026-11-20');
});

test('nothing is done on a day off but what is done today', () => {
  expect(daysUntil('2026-11-23').ago(1)).toBe('2026-11-20');
  expect(daysUntil('2026-11-22').ago(0)).toBe('2026-11-22');
});
