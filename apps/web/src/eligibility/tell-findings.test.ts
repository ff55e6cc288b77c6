import { describe, expect, test } from 'vitest';
import { findingOf, tellingWith } from './testing.ts';
import { tellAsked } from './tell-asked.ts';
import { tellFound } from './tell-found.ts';
import { tellLine } from './tell-line.ts';
import { tellPrize } from './tell-prize.ts';

const held = { id: '0198f000-0000-7000-8000-000000000001', award: 'BKT', decidedOn: '2016-06-01' };
const { words, book } = tellingWith();

describe('what an award asks for', () => {
  test.each([
    [
      { type: 'rating', minimum: 'completedWell', years: 5 },
      { from: 2021, to: 2025 },
      '5 năm liên tục (2021 đến 2025) từ mức “Hoàn thành tốt nhiệm vụ” trở lên.',
    ],
    [
      { type: 'award', award: 'CSTDCS', count: 3, withinYears: 5 },
      {},
      'Đã được tặng Chiến sĩ thi đua cơ sở ít nhất 3 lần trong 5 năm gần nhất.',
    ],
    [{ type: 'cluster', rank: 1, organisedBy: [] }, {}, 'Dẫn đầu cụm, khối thi đua.'],
    [
      { type: 'memberAwards', award: 'LDTT', percent: 70, strictlyMore: false },
      {},
      'Từ 70% trở lên thành viên được tặng Lao động tiên tiến, Chiến sĩ tiên tiến.',
    ],
  ] as const)('%j', (asked, facts, sentence) => {
    expect(tellAsked(asked as never, tellingWith(), facts)).toBe(sentence);
  });
});

describe('what the facts say', () => {
  test('names an award of the register by its day, and one that was declared by its year', () => {
    const facts = { needed: 2, counted: [held.id, 'BKT 2019'], unclear: [], shaken: [] };
    expect(tellFound('award', { verdict: 'met', facts }, tellingWith([held]))).toEqual([
      'Đã có: Bằng khen của bộ, ban, ngành, tỉnh (ngày 01/06/2016); Bằng khen của bộ, ban, ngành, tỉnh (năm 2019).',
    ]);
  });

  test('names the years that are rated and those that are not', () => {
    const facts = {
      minimum: 'completedWell',
      from: 2023,
      to: 2025,
      ratings: [{ year: 2024, rating: 'completedExcellently' }],
    };
    expect(tellFound('rating', { verdict: 'unknown', facts }, tellingWith())).toEqual([
      'Đã khai năm 2024: Hoàn thành xuất sắc nhiệm vụ.',
      'Chưa khai mức xếp loại năm 2023, 2025.',
    ]);
  });

  test.each([
    ['suspension', 'notMet', { suspension: ['complaint'] }, ['Đang có: Xác minh đơn khiếu nại, tố cáo.']],
    ['suspension', 'unknown', {}, ['Chưa khai nội dung này.']],
    ['movement', 'unknown', {}, ['Hồ sơ chưa gắn với phong trào thi đua.']],
    ['restartAfterDiscipline', 'met', { discipline: null }, ['Không bị kỷ luật.']],
    ['noSuchRule', 'met', { anything: 1 }, []],
  ] as const)('%s %s %j', (name, verdict, facts, lines) => {
    expect(tellFound(name, { verdict, facts }, tellingWith())).toEqual(lines);
  });
});

test('an appraiser copies a finding with its article, and of alternatives what is open', () => {
  const part = (type: 'statement', fact: 'contribution', verdict: 'notMet' | 'met') => ({
    criterion: type,
    asked: { type, fact },
    verdict,
    facts: { statement: fact, said: 'no' },
  });
  const options = [
    { id: 'c', verdict: 'notMet', verified: true, parts: [part('statement', 'contribution', 'notMet')] },
  ];
  const line = tellLine(findingOf({ verdict: 'notMet', options: options as never }), tellingWith(), 'vi');
  expect(line).toMatch(/^- Chưa đáp ứng: Tiêu chuẩn \(Điều 73\)\. Có nhiều đóng góp .*Đơn vị khai không có\.$/);
});

test('a prize is told with its reckoning, and that it was rounded', () => {
  const sourced = { verified: true, source: 'Điều 54' };
  const prize = {
    ...sourced,
    amount: 8_860_000,
    multiplier: 3.5,
    baseSalary: { amount: 2_530_000, from: '2026-07-01', ...sourced, source: 'NĐ 161' },
    rounding: { ...sourced, source: 'Điều 68', policy: 'ceil' },
  };
  expect(tellPrize(prize, words, book)).toEqual({
    amount: '8.860.000 đồng (3,5 × 2.530.000 đồng)',
    lines: ['Điều 54.', 'Mức lương cơ sở từ ngày 01/07/2026: NĐ 161.', 'Làm tròn theo Điều 68.'],
  });
  expect(tellPrize({ ...prize, amount: 2_530_000, multiplier: 1 }, words, book)?.amount).toBe(
    '2.530.000 đồng (1,0 × 2.530.000 đồng)',
  );
  expect(tellPrize({ ...sourced, amount: null, code: 'noPrizeSet' }, words, book)?.amount).toBe(
    'Chưa có mức tiền thưởng trong bộ quy định.',
  );
});
