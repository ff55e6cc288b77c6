import { expect, it } from 'vitest';
import { findQuotaReason, findSubjectReason, MovementTerms, type Nominee, placesOf } from './terms.ts';

const document = '3510/KH-UBND';
const ruling = (terms: object) => ({ document, terms: MovementTerms.parse(terms) });
const nominee = (change: Partial<Nominee> = {}): Nominee => ({
  unitId: 'ubnd-xa',
  subject: 'individual',
  occupation: 'worker',
  ...change,
});

it('takes whom its subjects and occupations name, and anybody where none is named', () => {
  expect(findSubjectReason(ruling({}), nominee())).toBeUndefined();
  const workers = ruling({ subjects: ['individual', 'household'], occupations: ['worker', 'farmer'] });
  expect(findSubjectReason(workers, nominee())).toBeUndefined();
  expect(findSubjectReason(workers, nominee({ subject: 'household', occupation: null }))).toBeUndefined();
  expect(findSubjectReason(workers, nominee({ subject: 'collective' }))).toEqual({
    code: 'movementSubject',
    params: { document, subject: 'collective' },
  });
  expect(findSubjectReason(workers, nominee({ occupation: 'leader' }))).toEqual({
    code: 'movementOccupation',
    params: { document, occupation: 'leader' },
  });
});

it('allows a unit as many as the quota says: its own, else that of all; of a kind, or of all kinds', () => {
  const terms = ruling({
    quotas: [
      { kind: 'most', count: 3 },
      { kind: 'most', count: 1, subject: 'collective' },
      { kind: 'most', count: 5, unitId: 'benh-vien' },
    ],
  });
  const used = [
    { subject: 'individual', occupation: 'worker', count: 1 },
    { subject: 'collective', occupation: null, count: 1 },
  ] as const;
  expect(findQuotaReason(terms, nominee(), used)).toBeUndefined();
  expect(findQuotaReason(terms, nominee({ subject: 'collective' }), used)).toEqual({
    code: 'quotaExhausted',
    params: { document, atMost: 1, count: 1, subject: 'collective' },
  });
  const full = [...used, { subject: 'household', occupation: null, count: 1 } as const];
  expect(findQuotaReason(terms, nominee(), full)).toMatchObject({ params: { atMost: 3, count: 3, subject: 'any' } });
  expect(findQuotaReason(terms, nominee({ unitId: 'benh-vien' }), full)).toBeUndefined();
  expect(placesOf(terms.terms, 'benh-vien', full).most).toEqual([
    { subject: null, count: 5, used: 3 },
    { subject: 'collective', count: 1, used: 1 },
  ]);
});

it('counts a least share of the persons a unit nominates; a share of nobody is met', () => {
  const { terms } = ruling({ quotas: [{ kind: 'leastShare', percent: 50, occupations: ['worker', 'farmer'] }] });
  const counted = (worker: number, leader: number) => [
    { subject: 'individual' as const, occupation: 'worker', count: worker },
    { subject: 'individual' as const, occupation: 'leader', count: leader },
    { subject: 'collective' as const, occupation: null, count: 9 },
  ];
  const met = (worker: number, leader: number) => placesOf(terms, 'ubnd-xa', counted(worker, leader)).shares[0];
  expect(met(1, 1)).toMatchObject({ part: 1, whole: 2, isMet: true });
  expect(met(1, 2)).toMatchObject({ part: 1, whole: 3, isMet: false });
  expect(met(0, 0)).toMatchObject({ isMet: true });
});
