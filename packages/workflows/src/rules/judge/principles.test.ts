import { describe, expect, it } from 'vitest';
import { findingOf, judgementOf, rated, structure, verdictOf } from '../../testing/judging.ts';
import { nationalRules } from '../compile.ts';
import type { Facts } from './facts.ts';
import { judge } from './judge.ts';
import type { Verdict } from './verdict.ts';

type Row = [what: string, rule: string, asked: Record<string, unknown>, facts: Facts, verdict: Verdict | undefined];
const A = { on: '2022-02-10' };
const state = { award: 'BKTTG' };
const movement = { commendationType: 'movement' };
const diplomatic = { commendationType: 'diplomatic' };
const achievement = { from: '2022-01-01', to: '2023-12-31' };
const before = {
  award: 'BKT',
  decidedOn: '2022-06-01',
  from: '2020-01-01',
  to: '2021-12-31',
  commendationType: 'merit',
} as const;

describe('principles', () => {
  it.each<Row>([
    ['[NĐ 98 Đ.4] nothing open', 'suspension', {}, { suspension: [] }, 'met'],
    ['[NĐ 98 Đ.4] a complaint', 'suspension', {}, { suspension: ['complaint'] }, 'notMet'],
    ['nobody asked', 'suspension', {}, {}, 'unknown'],
    [
      '[NĐ 98 Đ.4] after discipline was served',
      'restartAfterDiscipline',
      {},
      { discipline: { endedOn: '2021-12-31' }, achievement },
      'met',
    ],
    [
      '[NĐ 98 Đ.4] before',
      'restartAfterDiscipline',
      {},
      { discipline: { endedOn: '2022-01-01' }, achievement },
      'notMet',
    ],
    ['never disciplined', 'restartAfterDiscipline', {}, { discipline: null }, 'met'],
    ['served, and no period', 'restartAfterDiscipline', {}, { discipline: { endedOn: '2022-01-01' } }, 'unknown'],
    [
      '[NĐ 98 Đ.30(9)] after the period of the previous decision',
      'interval',
      {},
      { awards: [before], achievement },
      'met',
    ],
    ['[NĐ 98 Đ.30(9)] within it', 'interval', {}, { awards: [{ ...before, to: '2022-01-01' }], achievement }, 'notMet'],
    [
      '[NĐ 98 Đ.30(9)] no period: from the day of the decision',
      'interval',
      {},
      { awards: [{ award: 'BKT', decidedOn: '2022-06-01', commendationType: 'merit' }], achievement },
      'notMet',
    ],
    ['a movement is no merit', 'interval', movement, { awards: [before], achievement }, undefined],
    [
      '[Luật 2022 Đ.5(2)] the same period honoured',
      'oneAchievement',
      {},
      { awards: [{ ...before, ...achievement, decidedOn: '2024-01-02' }], achievement },
      'notMet',
    ],
    [
      '[Luật 2022 Đ.5(2)] the same deed honoured',
      'oneAchievement',
      {},
      { awards: [{ ...before, achievement: 'd1' }], achievement: { ...achievement, id: 'd1' } },
      'notMet',
    ],
    ['[Luật 2022 Đ.5(2)] another', 'oneAchievement', {}, { awards: [before], achievement }, 'met'],
    [
      '[TT 08/2017] a second state award in a year',
      'oneStateAwardAYear',
      { ...state, ...A },
      { awards: [{ award: 'HCLD3', decidedOn: '2022-01-05', commendationType: 'merit' }] },
      'notMet',
    ],
    [
      '[TT 08/2017] but for an unexpected one',
      'oneStateAwardAYear',
      { ...state, ...A },
      { awards: [{ award: 'HCLD3', decidedOn: '2022-01-05', commendationType: 'unexpected' }] },
      'met',
    ],
    [
      '[TT 08/2017] nor when this one is',
      'oneStateAwardAYear',
      { ...state, ...A, commendationType: 'unexpected' },
      { awards: [] },
      undefined,
    ],
    ['[Luật 2003] registered', 'registration', { award: 'LDTT', ...A }, { registered: true }, 'met'],
    ['[Luật 2003] not registered', 'registration', { award: 'LDTT', ...A }, { registered: false }, 'notMet'],
    ['[Luật 2003] not known', 'registration', { award: 'LDTT', ...A }, {}, 'unknown'],
    ['[Luật 2022 Đ.7] no longer asked', 'registration', { award: 'LDTT' }, { registered: false }, undefined],
    ['[TT 12/2019] proposed by who manages', 'proposer', { ...state, ...A }, { proposerManages: true }, 'met'],
    ['[TT 12/2019] by another', 'proposer', { ...state, ...A }, { proposerManages: false }, 'notMet'],
    [
      '[TT 12/2019] party and mass organisations excellent',
      'organisationsRating',
      { ...state, ...A, subject: 'collective' },
      { organisationsRating: 'completedWell' },
      'notMet',
    ],
    ['[TT 12/2019] for a conference', 'occasion', { ...state, ...A }, { occasion: 'conference' }, 'notMet'],
    ['[TT 15/2025] a dissolved unit', 'unitStanding', { on: '2025-08-01' }, { dissolvedOn: '2025-06-30' }, 'notMet'],
    ['[TT 15/2025] one that stands', 'unitStanding', { on: '2025-08-01' }, {}, 'met'],
    [
      '[Luật 2022 Đ.18] launched by a commune',
      'launcher',
      movement,
      { movement: { launchedBy: 'commune', from: '2023-01-01' } },
      'met',
    ],
    [
      '[Luật 2022 Đ.18] by nobody who may',
      'launcher',
      movement,
      { movement: { launchedBy: 'managingUnit', from: '2023-01-01' } },
      'notMet',
    ],
    [
      'the last place of a movement',
      'movementQuota',
      movement,
      { movement: { launchedBy: 'province', from: '2023-01-01', allowed: 3, given: 2 } },
      'met',
    ],
    [
      'none left',
      'movementQuota',
      movement,
      { movement: { launchedBy: 'province', from: '2023-01-01', allowed: 3, given: 3 } },
      'notMet',
    ],
    [
      '[Luật 2022 Đ.85] simplified for a deed',
      'simplifiedProcedure',
      { procedure: 'simplified', commendationType: 'unexpected' },
      {},
      'met',
    ],
    ['[Luật 2022 Đ.85] for merit only with a cause', 'simplifiedProcedure', { procedure: 'simplified' }, {}, 'unknown'],
    [
      '[Luật 2022 Đ.85] the cause',
      'simplifiedProcedure',
      { procedure: 'simplified' },
      { simplifiedCause: 'politicalTask' },
      'met',
    ],
    [
      '[NĐ 91 Đ.55] in A only for a deed',
      'simplifiedProcedureA',
      { ...A, procedure: 'simplified', commendationType: 'diplomatic' },
      {},
      'unknown',
    ],
    ['[Luật 2022 Đ.74] posthumous', 'posthumous', { posthumous: true }, {}, 'met'],
    [
      '[Luật 2022 Đ.74] a collective cannot die',
      'posthumous',
      { posthumous: true, subject: 'collective' },
      {},
      'notMet',
    ],
    ['a title for the dead', 'posthumous', { posthumous: true, award: 'LDTT' }, {}, 'notMet'],
    ['a title of collectives for a person', 'subject', { award: 'TTLDXS' }, {}, 'notMet'],
    ['[law 0.9] an order for a household', 'subject', { award: 'HCLD3', subject: 'household', ...A }, {}, 'met'],
    [
      '[Luật 2022 Đ.8] a diplomatic commendation of a foreigner',
      'diplomatic',
      diplomatic,
      { origin: 'foreign' },
      'met',
    ],
    ['[Luật 2022 Đ.8] of a Vietnamese abroad', 'diplomatic', diplomatic, { origin: 'overseas' }, 'met'],
    ['[Luật 2022 Đ.8] of a Vietnamese at home', 'diplomatic', diplomatic, { origin: 'vietnamese' }, 'notMet'],
    ['[Luật 2022 Đ.8] of a household', 'diplomatic', { ...diplomatic, subject: 'household' }, {}, 'notMet'],
    ['[NĐ 91 Đ.13] of a Vietnamese at home', 'diplomatic', { ...diplomatic, ...A }, { origin: 'vietnamese' }, 'notMet'],
    ['a foreigner may be honoured for a deed', 'diplomatic', {}, { origin: 'foreign' }, undefined],
    ['no share of direct workers set', 'directWorkers', {}, { directWorkers: { total: 10, direct: 1 } }, undefined],
  ])('%s: %s', (_what, rule, asked, facts, verdict) => {
    expect(verdictOf(rule, { ...asked, facts })).toBe(verdict);
  });

  it('a province may ask for a share of direct workers', () => {
    const principles = nationalRules.eligibility.principles.map((principle) =>
      principle.check === 'directWorkers' ? { ...principle, percent: 40 } : principle,
    );
    const rules = { ...nationalRules, eligibility: { ...nationalRules.eligibility, principles } };
    const ask = (direct: number) =>
      verdictOf('directWorkers', { facts: { directWorkers: { total: 10, direct } } }, rules);
    expect([ask(4), ask(3), verdictOf('directWorkers', {}, rules)]).toEqual(['met', 'notMet', 'unknown']);
  });

  it('[Luật 2022 Đ.93(2)] names what stood on an annulled award, and what stood on that', () => {
    const awards = [
      { id: 'a', award: 'CSTDCS', decidedOn: '2020-01-05', annulled: true },
      { id: 'b', award: 'CSTDT', decidedOn: '2022-01-05', basis: ['a'] },
      { id: 'c', award: 'CSTDTQ', decidedOn: '2023-01-05', basis: ['b'] },
      { id: 'd', award: 'BKT', decidedOn: '2021-01-05' },
    ];
    expect(findingOf('annulledBasis', { facts: { awards } })).toMatchObject({
      verdict: 'needsProof',
      facts: { ignored: ['a'], dependants: ['b', 'c'] },
    });
  });

  it('[TT 15/2025] a unit that the structure knows as dissolved: its successors are offered', () => {
    const gone = {
      ...structure,
      standingOf: () => ({ foundedOn: null, dissolvedOn: '2025-06-30', successors: ['so-moi'] }),
    };
    const judged = judge(
      nationalRules,
      { id: 'x', award: 'BKT', subject: 'individual', unit: 'so-y-te', on: '2025-08-01' },
      gone,
    );
    const found = 'findings' in judged ? judged.findings.find(({ rule }) => rule === 'unitStanding') : undefined;
    expect(found).toMatchObject({ verdict: 'notMet', severity: 'hard', facts: { successors: ['so-moi'] } });
  });

  it('[NĐ 98 Đ.4] years before discipline ended do not count', () => {
    const facts: Facts = { ratings: rated('completedExcellently', 2022, 2023), discipline: { endedOn: '2022-03-01' } };
    const { options } = findingOf('BKT.anyOf', { facts }) ?? {};
    expect(options?.find(({ id }) => id === 'd2')?.parts[0]).toMatchObject({ criterion: 'rating', verdict: 'notMet' });
  });

  it('without facts nothing is met but what the case itself shows', () => {
    const shown = ['subject', 'unitStanding'];
    const met = judgementOf({})
      .findings.filter(({ verdict }) => verdict === 'met')
      .map(({ rule }) => rule);
    expect(met).toEqual(shown);
  });
});
