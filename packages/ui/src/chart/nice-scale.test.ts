import { expect, it } from 'vitest';
import { niceScale, percent } from './nice-scale.ts';

it.each([
  [0, 1, [0, 1]],
  [1, 1, [0, 1]],
  [3, 3, [0, 1, 2, 3]],
  [7, 8, [0, 2, 4, 6, 8]],
  [97, 100, [0, 20, 40, 60, 80, 100]],
  [1204, 1500, [0, 500, 1000, 1500]],
])('ends a scale for %i at %i', (max, top, ticks) => {
  expect(niceScale(max)).toEqual({ top, ticks });
});

it('takes nothing and what is no number as an empty scale', () => {
  expect(niceScale(Number.NaN)).toEqual({ top: 1, ticks: [0, 1] });
});

it('writes a share of the whole', () => {
  expect(percent(1, 3)).toBe('33.33%');
});
