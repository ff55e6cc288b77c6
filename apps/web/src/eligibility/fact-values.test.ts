import type { DeclaredFacts } from '@vinh-danh/workflows';
import { expect, test } from 'vitest';
import { askedFacts, asksAnything } from './asked-facts.ts';
import { fromDeclared, nothingSaid, toDeclared } from './fact-values.ts';
import { askingReason, grouped, notMet, refuses } from './order-findings.ts';
import { findingOf } from './testing.ts';

const everything: DeclaredFacts = {
  ratings: [{ year: 2025, rating: 'completedWell' }],
  awards: [{ award: 'BKT', decidedOn: '2016-06-01', commendationType: 'merit', year: 2016 }],
  initiatives: [{ scope: 'unit', decision: '12/QĐ-SYT' }, { scope: 'province' }],
  statements: { contribution: 'claimed' },
  cluster: { organisedBy: 'province', rank: 1 },
  members: { total: 20, ratings: { completed: 3 }, awards: { LDTT: 15 }, disciplined: { reprimand: 0, warning: 0 } },
  suspension: ['complaint'],
  discipline: { endedOn: '2020-05-01' },
  registered: false,
  serviceMonths: 11,
  posts: [{ post: 'departmentDirector', years: 12 }],
  quotas: { LDTT: { base: 100, proposed: 14 } },
  directWorkers: { total: 30, direct: 12 },
  organisationsRating: 'completedExcellently',
  occasion: 'conference',
  simplifiedCause: 'politicalTask',
};

test('what was declared comes back from the form as it was', () => {
  expect(toDeclared(fromDeclared(everything))).toEqual(everything);
  expect(toDeclared(fromDeclared({ awards: [], initiatives: [], discipline: null, suspension: [] }))).toEqual({
    awards: [],
    initiatives: [],
    discipline: null,
    suspension: [],
  });
});

test('nothing said declares nothing, and what is half written is not said yet', () => {
  expect(toDeclared(nothingSaid)).toEqual({});
  const half = {
    ...nothingSaid,
    serviceMonths: 'x',
    clusterRank: '1',
    disciplineSaid: 'ended',
    memberAwards: { LDTT: '3' },
  };
  expect(toDeclared(half as typeof nothingSaid)).toEqual({});
  const row = { key: 'a', award: 'BKT', decidedOn: '', commendationType: 'merit' } as const;
  expect(toDeclared({ ...nothingSaid, awardsSaid: 'some', awards: [row] })).toEqual({ awards: [] });
});

test('only what the findings leave open is asked, and what was filled in stays', () => {
  const rating = { type: 'rating', minimum: 'completedWell', years: 2 } as const;
  const open = findingOf({ rule: 'LDTT.rating', asked: rating, facts: { from: 2024, to: 2025 } });
  const asked = askedFacts([open, findingOf({ rule: 'suspension' })], nothingSaid);
  expect([asked.years, asked.suspension, asked.awards, asked.discipline]).toEqual([[2024, 2025], true, false, false]);
  const met = { ...open, verdict: 'met' as const };
  expect(asksAnything(askedFacts([met], nothingSaid))).toBe(false);
  expect(askedFacts([met], { ...nothingSaid, ratings: { 2025: 'completed' } }).years).toEqual([2025]);
});

test('of alternatives every open part is asked until one is met', () => {
  const part = { criterion: 'initiatives', asked: { type: 'initiatives', count: 2, scope: 'unit' }, facts: {} };
  const options = [{ id: 'd2', verdict: 'notMet', verified: true, parts: [{ ...part, verdict: 'notMet' }] }];
  const finding = findingOf({ verdict: 'notMet', options: options as never });
  expect(askedFacts([finding], nothingSaid).initiatives).toBe(true);
  expect(askedFacts([{ ...finding, verdict: 'met' }], nothingSaid).initiatives).toBe(false);
});

test('what refuses stands first, and only what does not refuse asks a reason, once', () => {
  const hard = findingOf({ rule: 'a', verdict: 'notMet' });
  const unverified = findingOf({ rule: 'b', verdict: 'notMet', verified: false });
  const soft = findingOf({ rule: 'c', verdict: 'notMet', severity: 'soft' });
  const all = [findingOf({ rule: 'd', verdict: 'met' }), soft, unverified, hard];
  expect(all.filter(refuses)).toEqual([hard]);
  expect(notMet(all)).toEqual([hard, soft, unverified]);
  expect(askingReason(all, ['c'])).toEqual([unverified]);
  expect(grouped(all).map(({ verdict }) => verdict)).toEqual(['notMet', 'met']);
});
