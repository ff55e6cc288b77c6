import { describe, expect, it } from 'vitest';
import { judgementOf, structure } from '../../testing/judging.ts';
import { nationalRules } from '../compile.ts';
import { judge } from './judge.ts';

function road(unit: string, award: string, on: string): string {
  const { route, refusal } = judgementOf({ unit, award, on });
  return refusal ? refusal.code : route.map(({ signs }) => signs).join(' > ');
}

const centre = 'ban-tdkt-tw > thu-tuong';

describe('the road by the kind of the unit', () => {
  it.each([
    ['a commune under a district', 'xa-dom', 'BKT', '2024-03-15', 'xa-dom > ubnd-huyen > ubnd-tinh'],
    ['a district, to its last day', 'ubnd-huyen', 'GK_H', '2025-06-30', 'ubnd-huyen > ubnd-huyen'],
    ['a department', 'so-y-te', 'BKTTG', '2022-02-10', `so-y-te > ubnd-tinh > ${centre}`],
    ['a unit under a department', 'bv-tinh', 'BKT', '2024-03-15', 'bv-tinh > so-y-te > ubnd-tinh'],
    ['a mass organisation', 'tinh-doan', 'BKT', '2024-03-15', 'tinh-doan > mttq-tinh > ubnd-tinh'],
    ['the police, an award of the province', 'cong-an-tinh', 'BKT', '2022-02-10', 'cong-an-tinh > ubnd-tinh'],
    [
      '[TT 12/2019] the police, an award of the State',
      'cong-an-tinh',
      'BKTTG',
      '2022-02-10',
      `cong-an-tinh > bo-cong-an > ${centre}`,
    ],
    ['a ministry', 'bo-y-te', 'BKT', '2024-03-15', 'bo-y-te > bo-y-te'],
    ['an enterprise', 'cong-ty', 'BKT', '2024-03-15', 'cong-ty > ubnd-tinh'],
    ['[Luật 2022 Đ.80] the director of an enterprise decides', 'cong-ty', 'GK_DV', '2024-03-15', 'cong-ty'],
    ['[NĐ 129/2025] the commune, where districts ended', 'thon-moi', 'TDPVH', '2025-07-01', 'thon-moi > xa-moi'],
  ])('%s', (_what, unit, award, on, expected) => {
    expect(road(unit, award, on)).toBe(expected);
  });

  it.each([
    ['an award of a level that is gone', 'thon-moi', 'GK_H', '2025-07-01', 'awardNotInRegime'],
    ['through a district after its last day', 'thon-dom', 'BKT', '2025-07-01', 'levelEnded'],
    ['a district after its last day', 'ubnd-huyen', 'BKT', '2025-07-01', 'levelEnded'],
    ['nobody above decides', 'so-y-te', 'GK_H', '2024-03-15', 'noDecidingAuthority'],
    ['not an award yet', 'xa-dom', 'XPTB', '2022-02-10', 'awardNotInRegime'],
  ])('no road: %s', (_what, unit, award, on, code) => {
    expect(road(unit, award, on)).toBe(code);
    expect(judgementOf({ unit, award, on })).toMatchObject({
      decides: null,
      refusal: { source: expect.stringMatching(/./) },
    });
  });

  it('names who appraises, votes, signs and decides', () => {
    expect(judgementOf({ award: 'BKT' }).route.at(-1)).toEqual({
      level: 'province',
      appraises: 'so-noi-vu',
      votes: 'hd-tinh',
      signs: 'ubnd-tinh',
      decides: true,
    });
    expect(judgementOf({ procedure: 'simplified' }).route.map(({ votes }) => votes)).toEqual([null, null]);
  });
});

describe('what cannot be judged', () => {
  const plain = { id: 'x', award: 'BKT', subject: 'individual', unit: 'so-y-te', on: '2024-03-15' };
  it.each<[string, unknown, string]>([
    ['a day before every regime', { ...plain, on: '2003-01-01' }, 'dateOutsideRegimes'],
    ['an unknown award', { ...plain, award: 'ABC' }, 'awardUnknown'],
    ['an unknown unit', { ...plain, unit: 'abc' }, 'unitUnknown'],
    ['a day that is none', { ...plain, on: '2024-02-30' }, 'badInput'],
    ['a subject that is none', { ...plain, subject: 'dog' }, 'badInput'],
    ['a fact with a slip of the pen', { ...plain, facts: { rating: [] } }, 'badInput'],
    ['another regime without a reason', { ...plain, regime: { code: 'A', reason: '' } }, 'badInput'],
    ['nothing', null, 'badInput'],
    ['a word', 'BKT', 'badInput'],
  ])('%s', (_what, item, code) => {
    expect(judge(nationalRules, item, structure)).toMatchObject({ error: { code } });
  });
});

describe('the regime of a case', () => {
  it('[NĐ 152 Đ.60(3)] is that of the day it was accepted, the prize that of the day of the decision', () => {
    const judged = judgementOf({
      on: '2025-07-10',
      acceptedOn: '2025-06-15',
      decidedOn: '2026-07-02',
      unit: 'so-y-te',
    });
    expect(judged).toMatchObject({ regime: { code: 'B' }, prize: { amount: 3_800_000 } });
  });
  it('may be another, with a reason', () => {
    expect(judgementOf({ regime: { code: 'A', reason: 'điều khoản chuyển tiếp' } }).regime.code).toBe('A');
  });
  it('a law that is only reported is told and not followed', () => {
    const judged = judgementOf({ on: '2026-11-22' });
    expect(judged.regime.code).toBe('C');
    expect(judged.warnings).toEqual([expect.objectContaining({ code: 'D' })]);
    expect(judgementOf({ on: '2026-09-30' }).warnings).toEqual([]);
  });
});
