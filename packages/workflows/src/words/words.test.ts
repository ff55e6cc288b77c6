import { describe, expect, it } from 'vitest';
import { CommendationType, SubjectKind } from '../nomination/dossier.ts';
import { nationalRules } from '../rules/compile.ts';
import type { SimpleCriterion } from '../rules/criterion.ts';
import { explain } from '../rules/explain.ts';
import { structure } from '../testing/judging.ts';
import { criterionSentence, en, optionSentence, vi } from '../words.ts';

const nameOf = (code: string) => nationalRules.awards.get(code)?.nameVi ?? code;
const simple: readonly SimpleCriterion[] = nationalRules.eligibility.criteria.flatMap(({ criterion }) =>
  criterion.type === 'anyOf' ? criterion.options.flatMap(({ all }) => all) : [criterion],
);

describe('the words of the rulebook', () => {
  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('say every criterion of the rulebook: %s', (_language, words) => {
    const said = simple.map((criterion) => criterionSentence(criterion, words, nameOf));
    expect(said.filter((sentence) => /undefined|\[object|NaN| {2}|^\p{Ll}/u.test(sentence))).toEqual([]);
    expect(new Set(said).size).toBeGreaterThan(30);
  });

  it.each<[string, SimpleCriterion, string]>([
    [
      '[Luật TĐKT 2022 Đ.74(1)] titles in succession',
      { type: 'consecutiveAwards', award: 'CSTDCS', count: 2 },
      'Có 02 lần liên tục được tặng “Chiến sĩ thi đua cơ sở”',
    ],
    [
      '[NĐ 91 Đ.38(1)] a movement by its launchers',
      {
        type: 'movement',
        launchers: [
          { by: ['central', 'primeMinister', 'president'], minYears: 0 },
          { by: ['ministry', 'province'], minYears: 3 },
        ],
      },
      'Có thành tích xuất sắc tiêu biểu, được bình xét, lựa chọn trong phong trào thi đua do Trung ương, Thủ tướng Chính phủ hoặc Chủ tịch nước phát động; hoặc do bộ, ban, ngành hoặc cấp tỉnh phát động, có thời gian từ 03 năm trở lên',
    ],
    [
      '[Luật TĐKT 2003 Đ.28] more than half is not half',
      { type: 'memberAwards', award: 'CSTDCS', percent: 50, strictlyMore: true },
      'Có trên 50% cá nhân trong tập thể đạt danh hiệu “Chiến sĩ thi đua cơ sở”',
    ],
    [
      'half or more',
      { type: 'memberAwards', award: 'CSTDCS', percent: 50, strictlyMore: false },
      'Có từ 50% trở lên cá nhân trong tập thể đạt danh hiệu “Chiến sĩ thi đua cơ sở”',
    ],
  ])('%s', (_rule, criterion, sentence) => {
    expect(criterionSentence(criterion, vi, nameOf)).toBe(sentence);
  });

  it('join what an alternative asks for all together', () => {
    const all: SimpleCriterion[] = [
      { type: 'rating', minimum: 'completedExcellently', years: 2 },
      { type: 'initiatives', count: 2, scope: 'unit' },
    ];
    expect(optionSentence(all, vi, nameOf)).toBe(
      'Có 02 năm liên tục đến thời điểm đề nghị được xếp loại “hoàn thành xuất sắc nhiệm vụ”; có 02 sáng kiến được công nhận và áp dụng hiệu quả trong phạm vi cơ sở',
    );
  });
});

it('an explanation tells the very criteria that a judgement looks at: every award, subject, type and regime', () => {
  for (const award of nationalRules.awards.keys())
    for (const subject of SubjectKind.options)
      for (const commendationType of CommendationType.options)
        for (const on of ['2022-02-10', '2024-03-15', '2025-08-01']) {
          const asked = { id: 'x', award, subject, commendationType, unit: 'so-y-te', on };
          const found = explain(nationalRules, asked, structure);
          if ('error' in found) throw new Error(JSON.stringify(found));
          const looked = found.findings.filter(({ rule }) => rule.includes('.') && !rule.endsWith('.criteria'));
          expect({
            asked,
            told: found.criteria.map(({ criterion, source }) => [`${award}.${criterion.type}`, source]),
          }).toEqual({ asked, told: looked.map(({ rule, source }) => [rule, source]) });
        }
});

it('[NĐ 91 Đ.3] years in a post are told with by how much they are fewer for a woman', () => {
  const asked = { id: 'x', award: 'HCLD2', subject: 'individual', commendationType: 'serviceRecord' };
  const found = explain(nationalRules, { ...asked, unit: 'so-y-te', on: '2024-03-15' }, structure);
  if ('error' in found) throw new Error(JSON.stringify(found));
  expect(found.criteria).toMatchObject([
    { criterion: { type: 'post' }, womenTerm: { numerator: 1, denominator: 3, verified: false } },
  ]);
});
