import { expect, it } from 'vitest';
import { readQuantity, tellQuantity } from './quantity.ts';

const words = {
  r: () => ',',
  number: (value: number) => value.toLocaleString('vi-VN'),
} as unknown as Parameters<typeof tellQuantity>[2];

it.each([
  ['19.106,814', 3, 19_106_814],
  ['40170,72', 3, 40_170_720],
  ['792', 0, 792],
  [' 1 432 550 ', 0, 1_432_550],
  ['-1', 0, -1],
  ['', 0, null],
  ['7,5', 0, undefined],
  ['1,2345', 3, undefined],
  ['1,2,3', 3, undefined],
  ['bảy', 0, undefined],
  ['9999999999999999999', 0, undefined],
] as const)('%j with %i decimals is read as %j', (typed, decimals, value) => {
  expect(readQuantity(typed, decimals, ',')).toBe(value);
});

it('a quantity is told as it is read', () => {
  for (const [value, decimals] of [
    [19_106_814, 3],
    [5, 3],
    [-1_234_567, 2],
    [0, 0],
  ] as const)
    expect(readQuantity(tellQuantity(value, decimals, words), decimals, ',')).toBe(value);
});
