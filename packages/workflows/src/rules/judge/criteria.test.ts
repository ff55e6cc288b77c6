import { describe, expect, it } from 'vitest';
import { findingOf, rated, recognised, titles, verdictOf } from '../../testing/judging.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

type Row = [what: string, facts: Facts, verdict: Verdict];

describe('[NĐ 91 Đ.38(1)] BKTTG by merit, regime A', () => {
  const asked = { award: 'BKTTG', on: '2022-02-10' };
  const bkt = { award: 'BKT', decidedOn: '2016-06-01', to: '2016-03-31', commendationType: 'merit' } as const;
  const five = rated('completedExcellently', 2017, 2021);
  it.each<Row>([
    [
      'a BKT, five years excellent after it, five initiatives',
      { awards: [bkt], ratings: five, initiatives: recognised(5) },
      'met',
    ],
    ['four initiatives', { awards: [bkt], ratings: five, initiatives: recognised(4) }, 'notMet'],
    [
      'four years',
      {
        awards: [bkt],
        ratings: [...rated('completedWell', 2017, 2017), ...rated('completedExcellently', 2018, 2021)],
        initiatives: recognised(5),
      },
      'notMet',
    ],
    [
      'a BKT of the third year',
      { awards: [{ ...bkt, decidedOn: '2019-06-01', to: '2019-03-31' }], ratings: five, initiatives: recognised(5) },
      'notMet',
    ],
    ['no BKT', { awards: [], ratings: five, initiatives: recognised(5) }, 'notMet'],
    ['a year nobody knows of', { awards: [bkt], ratings: five.slice(1), initiatives: recognised(5) }, 'unknown'],
    ['nothing known', {}, 'unknown'],
    [
      'initiatives without a decision',
      { awards: [bkt], ratings: five, initiatives: recognised(5).map(({ scope }) => ({ scope })) },
      'needsProof',
    ],
    ['the BKT annulled', { awards: [{ ...bkt, annulled: true }], ratings: five, initiatives: recognised(5) }, 'notMet'],
    [
      'the BKT already used for a BKTTG',
      { awards: [{ ...bkt, usedFor: ['BKTTG'] }], ratings: five, initiatives: recognised(5) },
      'notMet',
    ],
    [
      '[P4] the BKT of a movement',
      { awards: [{ ...bkt, commendationType: 'movement' }], ratings: five, initiatives: recognised(5) },
      'notMet',
    ],
    [
      'a BKT of a type nobody knows',
      { awards: [{ award: 'BKT', decidedOn: '2016-06-01' }], ratings: five, initiatives: recognised(5) },
      'unknown',
    ],
    [
      'a BKT that stood on something annulled',
      {
        awards: [
          { ...bkt, id: 'b', basis: ['a'] },
          { id: 'a', award: 'CSTDCS', decidedOn: '2015-12-20', annulled: true },
        ],
        ratings: five,
        initiatives: recognised(5),
      },
      'needsProof',
    ],
  ])('%s → %s', (_what, facts, verdict) => {
    expect(verdictOf('BKTTG.anyOf', { ...asked, facts })).toBe(verdict);
  });

  it('the armed forces may have five giấy khen instead of initiatives', () => {
    const letters = Array.from({ length: 5 }, (_, index) => ({
      award: 'GK_DV',
      decidedOn: `201${5 + (index % 5)}-06-01`,
      commendationType: 'merit' as const,
    }));
    const facts: Facts = { awards: [bkt, ...letters], ratings: five, initiatives: [] };
    expect(verdictOf('BKTTG.anyOf', { ...asked, unit: 'cong-an-tinh', facts })).toBe('met');
    expect(verdictOf('BKTTG.anyOf', { ...asked, facts })).toBe('notMet');
  });

  it.each<[string, 'primeMinister' | 'province' | 'district', string, Verdict]>([
    ['launched by the Prime Minister, of any length', 'primeMinister', '2021-08-14', 'met'],
    ['by a province, over three years', 'province', '2018-12-01', 'met'],
    ['by a province, shorter', 'province', '2021-09-30', 'notMet'],
    ['by a district', 'district', '2015-01-01', 'notMet'],
  ])('a movement %s → %s', (_what, launchedBy, from, verdict) => {
    const facts: Facts = { movement: { launchedBy, from, to: '2022-01-31', selected: true } };
    expect(verdictOf('BKTTG.anyOf', { ...asked, commendationType: 'movement', facts })).toBe(verdict);
  });

  it('a movement without a word on the selection needs proof', () => {
    const facts: Facts = { movement: { launchedBy: 'primeMinister', from: '2021-08-14' } };
    expect(verdictOf('BKTTG.anyOf', { ...asked, commendationType: 'movement', facts })).toBe('needsProof');
  });

  it.each([
    ['proven', 'met'],
    ['claimed', 'needsProof'],
    ['no', 'notMet'],
  ] as const)('an unexpected achievement that is %s → %s', (said, verdict) => {
    const facts: Facts = { statements: { unexpectedAchievement: said } };
    expect(verdictOf('BKTTG.anyOf', { ...asked, commendationType: 'unexpected', facts })).toBe(verdict);
  });
});

describe('[Luật 2022 Đ.73(1)(b)] BKTTG by merit, regimes B and C', () => {
  const bkt = { award: 'BKT', decidedOn: '2015-06-01', commendationType: 'merit' } as const;
  const well = rated('completedWell', 2019, 2023);
  it.each<Row>([
    [
      'a BKT, five years well, three CSTDCS within them',
      { awards: [bkt, ...titles('CSTDCS', 2019, 2021, 2023)], ratings: well },
      'met',
    ],
    [
      'one CSTDCS before the five years',
      { awards: [bkt, ...titles('CSTDCS', 2018, 2021, 2023)], ratings: well },
      'notMet',
    ],
    [
      'a year only completed',
      {
        awards: [bkt, ...titles('CSTDCS', 2019, 2021, 2023)],
        ratings: [...rated('completed', 2019, 2019), ...well.slice(1)],
      },
      'notMet',
    ],
  ])('%s → %s', (_what, facts, verdict) => {
    expect(verdictOf('BKTTG.anyOf', { award: 'BKTTG', facts })).toBe(verdict);
    expect(
      verdictOf('BKTTG.anyOf', {
        award: 'BKTTG',
        on: '2025-08-01',
        facts: { ...facts, achievement: { from: '2019-01-01', to: '2023-12-31' } },
      }),
    ).toBe(verdict);
  });
});

describe('[Luật 2022 Đ.74(1)(d)] BKT by merit', () => {
  it.each<Row>([
    ['two consecutive CSTDCS', { awards: titles('CSTDCS', 2022, 2023) }, 'met'],
    [
      'two with a year between',
      {
        awards: titles('CSTDCS', 2021, 2023),
        ratings: rated('completedWell', 2021, 2023),
        initiatives: [],
        statements: { contribution: 'no' },
      },
      'notMet',
    ],
    [
      'two years excellent with two initiatives',
      { awards: [], ratings: rated('completedExcellently', 2022, 2023), initiatives: recognised(2) },
      'met',
    ],
    [
      '[law 0.3] initiatives already used for CSTDCS',
      {
        awards: [],
        ratings: rated('completedExcellently', 2022, 2023),
        initiatives: recognised(2).map((one) => ({ ...one, usedFor: ['CSTDCS'] })),
        statements: { contribution: 'no' },
      },
      'notMet',
    ],
    ['nothing known', {}, 'unknown'],
  ])('%s → %s', (_what, facts, verdict) => {
    expect(verdictOf('BKT.anyOf', { facts })).toBe(verdict);
  });

  it('says which alternative was met, and how sure that one is', () => {
    const merit = findingOf('BKT.anyOf', { facts: { awards: titles('CSTDCS', 2022, 2023) } });
    expect(merit).toMatchObject({
      facts: { option: 'd1' },
      verified: true,
      source: expect.stringContaining('điểm d khoản 1 Điều 74'),
    });
    const movement = findingOf('BKT.anyOf', {
      commendationType: 'movement',
      facts: { movement: { launchedBy: 'province', from: '2023-01-01', selected: true } },
    });
    expect(movement).toMatchObject({ facts: { option: 'a' }, verdict: 'met', verified: false });
  });
});

it('[Luật 2022 Đ.44(1)(e)] HCLD3: a year excellent among five', () => {
  const awards = [
    { award: 'BKTTG', decidedOn: '2017-06-01', commendationType: 'merit' as const },
    ...titles('CSTDCS', 2020, 2021, 2022),
  ];
  const well = rated('completedWell', 2019, 2022);
  const ask = (last: 'completedWell' | 'completedExcellently') =>
    verdictOf('HCLD3.anyOf', {
      award: 'HCLD3',
      facts: { awards, ratings: [...well, ...rated(last, 2023, 2023)], statements: { unexpectedAchievement: 'no' } },
    });
  expect([ask('completedExcellently'), ask('completedWell')]).toEqual(['met', 'notMet']);
});

it.each<[string, number, Verdict]>([
  ['HCLD1', 15, 'met'],
  ['HCLD1', 14, 'notMet'],
])('[NĐ 98 Đ.6] %s for a service record: a director for %i years → %s', (award, years, verdict) => {
  const facts: Facts = { gender: 'male', posts: [{ post: 'departmentDirector', years }] };
  const asked = { award, commendationType: 'serviceRecord', facts };
  expect(verdictOf('HCLD1.post', asked)).toBe(verdict);
  expect(verdictOf('HCLD1.post', { ...asked, facts: {} })).toBe('unknown');
  expect(verdictOf('HCLD1.yearsSinceAward', asked)).toBeUndefined();
});

it('an award of which the rulebook knows no criteria is never met', () => {
  expect(findingOf('NGND.criteria', { award: 'NGND' })).toMatchObject({ verdict: 'unknown', verified: false });
});

describe('[NĐ 91 Đ.3] years in a post of a woman', () => {
  const asked = { award: 'HCLD2', subject: 'individual', commendationType: 'serviceRecord' } as const;
  const inOffice = (years: number, gender?: 'male' | 'female') => ({
    posts: [{ post: 'provincialChairman' as const, years }],
    ...(gender ? { gender } : {}),
  });

  it('are a third fewer, which is to be proved; of somebody of whom it is not said it is unknown', () => {
    const ofPost = (facts: Facts) => verdictOf('HCLD2.post', { ...asked, facts });
    expect(ofPost(inOffice(3))).toBe('met');
    expect(ofPost(inOffice(2, 'female'))).toBe('needsProof');
    expect(ofPost(inOffice(2, 'male'))).toBe('notMet');
    expect(ofPost(inOffice(2))).toBe('unknown');
    expect(ofPost(inOffice(1, 'female'))).toBe('notMet');
  });
});
