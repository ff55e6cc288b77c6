import { expect, it } from 'vitest';
import { positionsOf } from './positions.ts';

const at = (
  event: Parameters<typeof positionsOf>[0][number]['event'],
  stageTo: 'intake' | 'returned' | 'approved',
  fields = {},
) => ({
  event,
  stageTo,
  fields,
});

it('follows the dossier up with each forwarding, down with a return and back to whoever returned it', () => {
  const road = [
    at('approve', 'intake'),
    at('approve', 'intake'),
    at('return', 'returned', { to: 0 }),
    at('resubmit', 'intake'),
    at('approve', 'approved'),
    at('sign', 'approved'),
  ];
  expect(positionsOf(road)).toEqual([0, 1, 2, 0, 2, 2]);
});

it('takes a return without a target for one to the unit', () => {
  expect(positionsOf([at('approve', 'intake'), at('return', 'returned'), at('resubmit', 'intake')])).toEqual([0, 1, 0]);
});
