import { expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

it.each<[number | bigint, string]>([
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [4, 'Bốn đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [25, 'Hai mươi lăm đồng'],
  [91, 'Chín mươi mốt đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [104, 'Một trăm linh bốn đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [111, 'Một trăm mười một đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [121, 'Một trăm hai mươi mốt đồng'],
  [555, 'Năm trăm năm mươi lăm đồng'],
  [1000, 'Một nghìn đồng'],
  [1005, 'Một nghìn không trăm linh năm đồng'],
  [1010, 'Một nghìn không trăm mười đồng'],
  [1100, 'Một nghìn một trăm đồng'],
  [10_000, 'Mười nghìn đồng'],
  [21_021, 'Hai mươi mốt nghìn không trăm hai mươi mốt đồng'],
  [105_105, 'Một trăm linh năm nghìn một trăm linh năm đồng'],
  [447_000, 'Bốn trăm bốn mươi bảy nghìn đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_000_015, 'Một triệu không trăm mười lăm đồng'],
  [1_001_000, 'Một triệu không trăm linh một nghìn đồng'],
  [1_490_000, 'Một triệu bốn trăm chín mươi nghìn đồng'],
  [3_500_000, 'Ba triệu năm trăm nghìn đồng'],
  [5_220_000, 'Năm triệu hai trăm hai mươi nghìn đồng'],
  [15_045_024, 'Mười lăm triệu không trăm bốn mươi lăm nghìn không trăm hai mươi tư đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_001, 'Một tỷ không trăm linh một đồng'],
  [1_005_000_000, 'Một tỷ không trăm linh năm triệu đồng'],
  [21_000_000_000, 'Hai mươi mốt tỷ đồng'],
  [21_000_500_000, 'Hai mươi mốt tỷ năm trăm nghìn đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
  [
    1_234_567_891_234,
    'Một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi mốt nghìn hai trăm ba mươi tư đồng',
  ],
  [2_000_000_000_000_000_000n, 'Hai tỷ tỷ đồng'],
  [2_000_000_001_000_000_005n, 'Hai tỷ không trăm linh một tỷ không trăm linh năm đồng'],
])('%s is %s', (dong, words) => expect(amountInWords(dong)).toBe(words));

it('says the same of a number and of a bigint', () => {
  for (const sum of [0, 15, 999, 1_000_015, 987_654_321]) {
    expect(amountInWords(BigInt(sum))).toBe(amountInWords(sum));
  }
});

it('no two sums have the same words, and none has two spaces or an empty word', () => {
  const sums = Array.from({ length: 5000 }, (_, index) => index * 997 + (index % 7) * 1_000_000_000);
  const said = new Map(sums.map((sum) => [amountInWords(sum), sum]));
  expect(said.size).toBe(new Set(sums).size);
  for (const words of said.keys()) expect(words).toMatch(/^\p{Lu}\p{Ll}*(?: \p{Ll}+)* đồng$/u);
});

it.each([-1, -5n, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no sum', (dong) =>
  expect(() => amountInWords(dong)).toThrow(RangeError),
);
