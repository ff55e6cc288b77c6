import { expect, test } from 'vitest';
import { deadlineOf } from './deadline.ts';

test.each([
  [null, 'none', 0],
  ['2026-11-20', 'overdue', 2],
  ['2026-11-22', 'today', 0],
  ['2026-11-25', 'soon', 3],
  ['2026-12-01', 'ahead', 9],
] as const)('on 22/11/2026 a deadline of %s is %s by %i days', (dueOn, state, days) => {
  expect(deadlineOf(dueOn, '2026-11-22')).toEqual({ state, days });
});
