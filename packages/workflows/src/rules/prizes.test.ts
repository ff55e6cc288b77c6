import { describe, expect, it } from 'vitest';
import type { Level, Regime, RouteStep, SubjectKind } from '../nomination/dossier.ts';
import { nationalRules } from './compile.ts';
import { paidTogether, payerOf, prizeOf } from './prizes.ts';
import type { Prize } from './prizes.ts';
import type { Scoped } from './scope.ts';

function scoped(award: string, subject: SubjectKind, regime: Regime): Scoped {
  const found = nationalRules.awards.get(award);
  if (!found) throw new Error(`no award ${award}`);
  const { kind, regimes } = found;
  const decidedAt = regimes[regime]?.decidedAt ?? [];
  return {
    award,
    kind,
    decidedAt,
    regime,
    subject,
    procedure: 'standard',
    commendationType: 'merit',
    posthumous: false,
  };
}

function prize(award: string, subject: SubjectKind, regime: Regime, on: string, rules = nationalRules): Prize {
  return prizeOf(rules, scoped(award, subject, regime), on);
}

describe('the prize of an award', () => {
  it.each<[string, string, SubjectKind, Regime, string, number]>([
    ['[NĐ 91 Đ.73] BKT of a province 2022: 1.0 × 1 490 000', 'BKT', 'individual', 'A', '2022-02-10', 1_490_000],
    ['[NĐ 91 Đ.73, Đ.68(2)] BKTTG 2021: 5 215 000 rounded up', 'BKTTG', 'individual', 'A', '2021-10-01', 5_220_000],
    ['[NĐ 91] HCLD3, posthumous 2021: 6 705 000 rounded up', 'HCLD3', 'individual', 'A', '2021-09-05', 6_710_000],
    ['[NĐ 152 Đ.54(1)(b)] BKT 2025-08: 1.5 × 2 340 000', 'BKT', 'individual', 'C', '2025-08-01', 3_510_000],
    ['[law 0.6] BKT collective in C: 3.0 × 2 340 000', 'BKT', 'collective', 'C', '2025-08-01', 7_020_000],
    [
      '[NĐ 91 Đ.73(2)(b)] GK of a commune, collective: 447 000 rounded up',
      'GK_X',
      'collective',
      'A',
      '2022-02-10',
      450_000,
    ],
    [
      '[NĐ 91 Đ.68(2)] GK of a commune: 223 500 rounded up, literally',
      'GK_X',
      'individual',
      'A',
      '2022-02-10',
      230_000,
    ],
    ['[NĐ 91 Đ.73] BKTTG collective: twice', 'BKTTG', 'collective', 'A', '2022-02-10', 10_430_000],
    ['[NĐ 98 Đ.54] BKTTG household: 1.5 × the individual’s', 'BKTTG', 'household', 'B', '2024-08-01', 12_290_000],
    ['[NĐ 152 Đ.51(2)] HCLD3 collective: twice', 'HCLD3', 'collective', 'C', '2025-08-01', 21_060_000],
    ['[NĐ 98 Đ.54] CTDCP', 'CTDCP', 'collective', 'B', '2024-01-02', 21_600_000],
    ['[NĐ 161/2026] BKTTG from 2026-07-01: 8 855 000 rounded up', 'BKTTG', 'individual', 'C', '2026-07-01', 8_860_000],
    [
      '[NĐ 91 Đ.68(1)] the salary of the day of the decision, the day before',
      'BKT',
      'individual',
      'A',
      '2019-06-30',
      1_390_000,
    ],
    ['[NĐ 91 Đ.68(1)] and on the day', 'BKT', 'individual', 'A', '2019-07-01', 1_490_000],
    ['[S21b] Gold Star, collective: 92 ×', 'HCSV', 'collective', 'A', '2020-01-02', 137_080_000],
  ])('%s', (_rule, award, subject, regime, on, amount) => {
    expect(prize(award, subject, regime, on)).toMatchObject({ amount, source: expect.stringMatching(/./) });
  });

  it('[NĐ 98 Đ.58(1)(d)] a commemorative medal: up to 0.6 ×, no amount of its own', () => {
    expect(prize('KNC', 'individual', 'B', '2024-08-01')).toMatchObject({
      amount: null,
      atMost: 1_410_000,
      code: 'upToMaximum',
    });
  });

  it('none is set for a cultural family, nor for a household under NĐ 91', () => {
    expect(prize('GDVH', 'household', 'B', '2024-08-01')).toMatchObject({ amount: null, code: 'noPrizeSet' });
    expect(prize('BKT', 'household', 'A', '2022-02-10')).toMatchObject({ amount: null, code: 'noPrizeSet' });
  });

  it('none before the first base salary', () => {
    expect(prize('BKT', 'individual', 'A', '2017-06-30')).toMatchObject({ amount: null, code: 'noBaseSalary' });
  });

  it('is as certain as its least certain value', () => {
    expect(prize('BKT', 'individual', 'A', '2022-02-10').verified).toBe(true);
    expect(prize('BKT', 'individual', 'C', '2025-08-01').verified).toBe(false);
    expect(prize('GK_X', 'collective', 'C', '2025-08-01').factor).toMatchObject({ value: 2, verified: false });
  });

  it.each([
    ['ceil', 230_000],
    ['halfUp', 220_000],
    ['none', 223_500],
  ] as const)('[NĐ 91 Đ.68(2)] a province may round %s: %i', (policy, amount) => {
    const prizes = { ...nationalRules.prizes, rounding: { ...nationalRules.prizes.rounding, policy } };
    expect(prize('GK_X', 'individual', 'A', '2022-02-10', { ...nationalRules, prizes }).amount).toBe(amount);
  });

  it('every multiplier times every salary, against exact fractions', () => {
    for (const { award, regime, ...row } of nationalRules.prizes.multipliers) {
      for (const { from, amount: salary } of nationalRules.prizes.baseSalaries) {
        for (const subject of ['individual', 'collective'] as const) {
          const value = row[subject]?.value;
          if (value === undefined) continue;
          const exact = (BigInt(Math.round(value * 1000)) * BigInt(salary)) / 10_000_000n;
          const isWhole = (BigInt(Math.round(value * 1000)) * BigInt(salary)) % 10_000_000n === 0n;
          const { amount, atMost } = prize(award, subject, regime, from);
          expect(amount ?? atMost, `${award} ${regime} ${from}`).toBe(Number((isWhole ? exact : exact + 1n) * 10_000n));
        }
      }
    }
  });
});

describe('several at once', () => {
  const given = (award: string, from: string, to: string) => ({
    award,
    kind: nationalRules.awards.get(award)?.kind ?? '',
    regime: 'B' as const,
    from,
    to,
    prize: prize(award, 'individual', 'B', '2024-08-01'),
  });
  const paid = (...all: ReturnType<typeof given>[]) =>
    paidTogether(nationalRules, all).flatMap(({ award, isPaid }) => (isPaid ? [award] : []));
  const year = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const;

  it('[NĐ 98] titles for the same period: the highest', () => {
    expect(paid(given('LDTT', ...year(2023)), given('CSTDCS', ...year(2023)))).toEqual(['CSTDCS']);
  });
  it('[NĐ 98] titles for different periods: all', () => {
    expect(paid(given('LDTT', ...year(2022)), given('CSTDCS', ...year(2023)))).toEqual(['LDTT', 'CSTDCS']);
  });
  it('[NĐ 98] a title and a form: both', () => {
    expect(paid(given('CSTDCS', ...year(2023)), given('BKT', ...year(2023)))).toEqual(['CSTDCS', 'BKT']);
  });
  it('of two alike one', () => {
    expect(paid(given('BKT', ...year(2023)), given('BKT', ...year(2023)))).toEqual(['BKT']);
  });
});

describe('who pays', () => {
  const step = (level: Level, organisationId: string): RouteStep => ({
    level,
    organisationId,
    appraiserId: organisationId,
    councilId: organisationId,
    clerkId: organisationId,
  });
  const road = [step('unit', 'benh-vien'), step('managingUnit', 'so-y-te'), step('province', 'ubnd-tinh')];
  const centre = [step('central', 'ban-tdkt-tw'), step('primeMinister', 'thu-tuong')];
  const payer = (regime: Regime, route: RouteStep[], rules = nationalRules) =>
    payerOf(rules, scoped('BKTTG', 'individual', regime), route);

  it.each<[string, Regime, RouteStep[], string]>([
    ['[Luật 2022 Đ.11(4)] the unit pays what it decides', 'C', road.slice(0, 1), 'benh-vien'],
    ['[Luật 2022 Đ.11(4)] the province pays what it decides', 'C', road, 'ubnd-tinh'],
    ['the province that submitted pays what the Prime Minister decides', 'C', [...road, ...centre], 'ubnd-tinh'],
    ['[NĐ 91 Đ.67] and so it was', 'A', [...road, ...centre], 'ubnd-tinh'],
    ['a ministry pays for its own', 'B', [step('ministry', 'bo-cong-an'), ...centre], 'bo-cong-an'],
    ['where no province stands on the road, whoever decides', 'B', centre, 'thu-tuong'],
  ])('%s', (_rule, regime, route, organisationId) => {
    expect(payer(regime, route)).toMatchObject({ organisationId, source: expect.stringMatching(/quỹ|Luật/) });
  });

  it('whoever decides, unverified, where the rulebook names nobody', () => {
    const rules = { ...nationalRules, prizes: { ...nationalRules.prizes, payers: [] } };
    expect(payer('C', [...road, ...centre], rules)).toMatchObject({ organisationId: 'thu-tuong', verified: false });
  });
});
