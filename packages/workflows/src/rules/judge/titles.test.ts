import { describe, expect, it } from 'vitest';
import { rated, recognised, titles, verdictOf } from '../../testing/judging.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

describe('emulation titles', () => {
  it.each<[string, string, string, Facts, string, Verdict]>([
    [
      '[Luật 2003 Đ.22] CSTDT',
      'CSTDT.consecutiveAwards',
      '2022-03-01',
      { awards: titles('CSTDCS', 2019, 2020, 2021) },
      'CSTDT',
      'met',
    ],
    [
      '[Luật 2022 Đ.22] CSTDT, two only',
      'CSTDT.consecutiveAwards',
      '2024-03-01',
      { awards: titles('CSTDCS', 2022, 2023) },
      'CSTDT',
      'notMet',
    ],
    [
      '[Luật 2022 Đ.22] CSTDT, three long ago',
      'CSTDT.consecutiveAwards',
      '2024-03-01',
      { awards: titles('CSTDCS', 2015, 2016, 2017) },
      'CSTDT',
      'notMet',
    ],
    [
      '[Luật 2022 Đ.22] its initiative only of the unit',
      'CSTDT.initiatives',
      '2024-03-01',
      { initiatives: recognised(1) },
      'CSTDT',
      'notMet',
    ],
    [
      '[Luật 2022 Đ.21] CSTDTQ',
      'CSTDTQ.consecutiveAwards',
      '2024-03-01',
      { awards: titles('CSTDT', 2022, 2023) },
      'CSTDTQ',
      'met',
    ],
    [
      '[NĐ 91 Đ.9(3)] CSTDCS holds LDTT of the year',
      'CSTDCS.award',
      '2022-01-10',
      { awards: titles('LDTT', 2021) },
      'CSTDCS',
      'met',
    ],
    [
      '[Luật 2022 Đ.23] CSTDCS: well, and excellent or an initiative',
      'CSTDCS.anyOf',
      '2024-01-10',
      { ratings: rated('completedWell', 2023, 2023), initiatives: recognised(1) },
      'CSTDCS',
      'met',
    ],
    [
      '[Luật 2022 Đ.24(1)] LDTT',
      'LDTT.rating',
      '2024-01-10',
      { ratings: rated('completed', 2023, 2023) },
      'LDTT',
      'notMet',
    ],
    [
      '[law 0.5] LDTT, ten months of service in A',
      'LDTT.service',
      '2022-01-10',
      { serviceMonths: 9 },
      'LDTT',
      'notMet',
    ],
    ['[law 0.5] six in B', 'LDTT.service', '2024-01-10', { serviceMonths: 6 }, 'LDTT', 'met'],
    [
      '[NĐ 91 Đ.9(3)] at most 15 % of LDTT',
      'CSTDCS.quota',
      '2022-01-10',
      { quotas: { LDTT: { base: 100, proposed: 15 } } },
      'CSTDCS',
      'met',
    ],
    [
      '[NĐ 91 Đ.9(3)] one more',
      'CSTDCS.quota',
      '2022-01-10',
      { quotas: { LDTT: { base: 100, proposed: 16 } } },
      'CSTDCS',
      'notMet',
    ],
  ])('%s', (_what, rule, on, facts, award, verdict) => {
    expect(verdictOf(rule, { award, on, facts })).toBe(verdict);
  });

  const members = {
    total: 10,
    ratings: { completedWell: 10 },
    awards: { LDTT: 7, CSTDCS: 1 },
    disciplined: { reprimand: 1, warning: 0 },
  };
  it.each<[string, string, string, string, Facts['members'], Verdict]>([
    ['[Luật 2022 Đ.27] 70 % LDTT', 'TTLDXS.memberAwards', 'TTLDXS', '2024-01-10', members, 'met'],
    [
      '[Luật 2022 Đ.27] 60 %',
      'TTLDXS.memberAwards',
      'TTLDXS',
      '2024-01-10',
      { ...members, awards: { LDTT: 6 } },
      'notMet',
    ],
    [
      '[Luật 2022 Đ.27] everybody completes',
      'TTLDXS.memberRatings',
      'TTLDXS',
      '2024-01-10',
      { ...members, ratings: { completed: 9 } },
      'notMet',
    ],
    ['[Luật 2022 Đ.27] a CSTDCS among them', 'TTLDXS.memberAwardCount', 'TTLDXS', '2024-01-10', members, 'met'],
    [
      '[Luật 2003 Đ.28] half is not more than half',
      'TTLDTT.memberAwards',
      'TTLDTT',
      '2022-01-10',
      { ...members, awards: { LDTT: 5 } },
      'notMet',
    ],
    [
      '[Luật 2003 Đ.28] a reprimand is no warning',
      'TTLDTT.noMemberDisciplined',
      'TTLDTT',
      '2022-01-10',
      members,
      'met',
    ],
    ['nothing known of them', 'TTLDXS.memberAwards', 'TTLDXS', '2024-01-10', undefined, 'unknown'],
  ])('%s', (_what, rule, award, on, known, verdict) => {
    expect(verdictOf(rule, { award, on, subject: 'collective', facts: known ? { members: known } : {} })).toBe(verdict);
  });

  it.each<[string, Facts, Verdict]>([
    [
      'leader of a cluster of the province, outstanding among leaders',
      { cluster: { organisedBy: 'province', rank: 1 }, statements: { outstandingAmongLeaders: 'proven' } },
      'met',
    ],
    ['leader of one of the Central Council', { cluster: { organisedBy: 'central', rank: 1 } }, 'met'],
    [
      'second',
      {
        cluster: { organisedBy: 'central', rank: 2 },
        movement: { launchedBy: 'province', from: '2015-01-01', selected: true },
      },
      'notMet',
    ],
    [
      'a movement of the Prime Minister over five years',
      { movement: { launchedBy: 'primeMinister', from: '2019-01-01', selected: true } },
      'met',
    ],
  ])('[Luật 2022 Đ.25] the Government’s flag: %s', (_what, facts, verdict) => {
    expect(verdictOf('CTDCP.anyOf', { award: 'CTDCP', subject: 'collective', facts })).toBe(verdict);
  });
});
