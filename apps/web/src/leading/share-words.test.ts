import { expect, test } from 'vitest';
import { fractionOf } from './share-words.ts';
import { isOrdinary } from './use-picked.ts';

test.each([
  [50, '1/2'],
  [75, '3/4'],
  [80, '4/5'],
  [90, '9/10'],
  [67, '67/100'],
  [100, '1/1'],
])('%i per cent is %s', (percent, fraction) => expect(fractionOf(percent)).toBe(fraction));

test('one grave finding keeps an item out of what is picked from the start, a light one does not', () => {
  const light = { code: 'posthumous', isHard: false, params: {} } as const;
  const grave = { code: 'voteBelowShare', isHard: true, params: {} } as const;
  expect(isOrdinary({ findings: [] })).toBe(true);
  expect(isOrdinary({ findings: [light] })).toBe(true);
  expect(isOrdinary({ findings: [grave, light] })).toBe(false);
});
