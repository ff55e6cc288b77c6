import { describe, expect, it } from 'vitest';
import { CommendationType, Procedure, SubjectKind } from '../../nomination/dossier.ts';
import { structure } from '../../testing/judging.ts';
import { unitIds } from '../../testing/organisations.ts';
import { randomFrom } from '../../testing/random.ts';
import { nationalRules } from '../compile.ts';
import type { Facts } from './facts.ts';
import { judge } from './judge.ts';
import { verdicts } from './verdict.ts';

const awards = [...nationalRules.awards.keys()];
/** The first and the last day of each regime, of the district level, and a day far from any. */
const days = [
  '2017-10-01',
  '2022-02-10',
  '2023-12-31',
  '2024-01-01',
  '2025-06-30',
  '2025-07-01',
  '2026-10-01',
  '2031-05-05',
];

/** Rules that the case itself answers, without a fact. */
const shownByCase = new Set(['subject', 'posthumous', 'unitStanding', 'simplifiedProcedure', 'simplifiedProcedureA']);

describe('everywhere: award × subject × unit × day', () => {
  it('exactly one level decides, the last, or a rule says why none does; nothing is met without a fact', () => {
    const wrong: unknown[] = [];
    let judged = 0;
    for (const award of awards)
      for (const unit of unitIds)
        for (const on of days)
          for (const subject of SubjectKind.options) {
            judged += 1;
            const found = judge(
              nationalRules,
              { id: `${award} ${unit} ${on} ${subject}`, award, unit, on, subject },
              structure,
            );
            if ('error' in found) {
              wrong.push(found);
              continue;
            }
            const { route, decides, refusal, findings } = found;
            const deciding = route.filter((step) => step.decides);
            const isDecided =
              deciding.length === 1 && route.at(-1) === deciding[0] && decides?.organisation === deciding[0]?.signs;
            const isRefused = route.length === 0 && decides === null && refusal !== null && refusal.source !== '';
            const isHonest = findings.every(({ rule, verdict }) => verdict !== 'met' || shownByCase.has(rule));
            if ((refusal === null ? !isDecided : !isRefused) || !isHonest) wrong.push(found);
          }
    expect(judged).toBeGreaterThan(20_000);
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 300_000);
});

const parts: { readonly [F in keyof Facts]-?: readonly Facts[F][] } = {
  achievement: [undefined, { from: '2019-01-01', to: '2023-12-31' }, { from: '2024-12-31', to: '2020-01-01' }],
  awardsComplete: [undefined, false, true],
  gender: [undefined, 'female', 'male', 'unknown'],
  origin: [undefined, 'vietnamese', 'overseas', 'foreign'],
  ratings: [
    undefined,
    [],
    [{ year: 2023, rating: 'completedWell' }],
    [
      { year: 2023, rating: 'completed' },
      { year: 2023, rating: 'completedExcellently' },
    ],
  ],
  awards: [
    undefined,
    [],
    [{ award: 'BKT', decidedOn: '2015-01-01' }],
    [{ award: 'KHONG-CO', decidedOn: '2030-01-01', id: 'a', basis: ['a'] }],
    [
      { award: 'CSTDCS', decidedOn: '2023-01-01', id: 'a', annulled: true },
      { award: 'BKTTG', decidedOn: '2023-02-01', basis: ['a'] },
    ],
  ],
  initiatives: [undefined, [], [{ scope: 'unit' }], [{ scope: 'national', decision: '1', usedFor: ['CSTDCS'] }]],
  statements: [undefined, {}, { unexpectedAchievement: 'proven', contribution: 'no' }],
  movement: [
    undefined,
    { launchedBy: 'province', from: '2025-01-01', to: '2020-01-01' },
    { launchedBy: 'primeMinister', from: '2015-01-01', selected: true, allowed: 0, given: 0 },
  ],
  cluster: [undefined, { organisedBy: 'central', rank: 1 }],
  members: [undefined, { total: 1 }, { total: 3, awards: {}, ratings: {}, disciplined: { reprimand: 0, warning: 1 } }],
  suspension: [undefined, [], ['press']],
  discipline: [undefined, null, { endedOn: '2022-05-05' }],
  registered: [undefined, true, false],
  serviceMonths: [undefined, 0, 12],
  posts: [undefined, [], [{ post: 'departmentDirector', years: 16 }]],
  quotas: [undefined, {}, { LDTT: { base: 0, proposed: 0 } }],
  directWorkers: [undefined, { total: 1, direct: 1 }],
  proposerManages: [undefined, true],
  organisationsRating: [undefined, 'completed'],
  occasion: [undefined, 'conference'],
  simplifiedCause: [undefined, 'politicalTask'],
  dissolvedOn: [undefined, null, '2020-01-01'],
  armedForces: [undefined, true, false],
  council: [undefined, { members: 0, present: 0, writtenOpinions: 0, recused: 9, inFavour: 0 }],
};

it('whatever facts are given, every rule answers with a verdict and its article, and nothing is thrown', () => {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  for (let index = 0; index < 5000; index += 1) {
    const facts = Object.fromEntries(
      Object.entries(parts).flatMap(([name, values]) => {
        const value: unknown = pick(values as readonly unknown[]);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const nomination = {
      id: String(index),
      award: pick(awards),
      unit: pick(unitIds),
      on: pick(days),
      subject: pick(SubjectKind.options),
      commendationType: pick(CommendationType.options),
      procedure: pick(Procedure.options),
      posthumous: random(2) === 1,
      facts,
    };
    const found = judge(nationalRules, nomination, structure);
    if ('error' in found) throw new Error(JSON.stringify(found));
    for (const { verdict, source } of found.findings) {
      expect(verdicts).toContain(verdict);
      expect(source).not.toBe('');
    }
  }
});

it('rubbish gives an error with a code', () => {
  for (const item of [undefined, null, 0, '', [], {}, { id: 1 }, { id: 'x', facts: 3 }, { id: 'x', award: null }])
    expect(judge(nationalRules, item, structure)).toMatchObject({ error: { code: 'badInput' } });
});
