import type { EventType } from '@vinh-danh/workflows';
import { expect, test } from 'vitest';
import { paperRows } from './papers.tsx';
import { isTimely, mainAct, mainFirst } from './main-act.ts';

const act = (type: EventType, importance: 'primary' | 'secondary' | 'danger') =>
  ({ type, importance, batch: false, role: 'appraiser', organisationName: '' }) as const;
const acts = [act('putToCouncil', 'primary'), act('appraise', 'secondary'), act('return', 'danger')];
const known = {
  stage: 'appraisal',
  signed: false,
  revocation: null,
  consultations: [],
  publicComment: null,
  route: [{ level: 'province', organisationName: '', state: 'current' }],
  recommendations: [],
  papers: [],
  requiredPapers: { kinds: ['achievementReport'], source: '' },
  awaiting: [],
  unrecordedDeath: null,
} as const;
type Known = Parameters<typeof isTimely>[1];
const nomination = known as unknown as Known;

test('the appraisal comes before it is handed on', () => {
  expect(mainAct(acts, nomination)).toBe('appraise');
  const appraised = {
    ...known,
    recommendations: [{ level: 'province', opinion: 'agree', award: 'BKT', organisationId: '' }],
  };
  expect(mainAct(acts, appraised as unknown as Known)).toBe('putToCouncil');
});

test('a death known from another dossier comes before everything, for whoever may record it', () => {
  const bereaved = { ...nomination, unrecordedDeath: '2026-11-20' };
  expect(mainAct([...acts, act('die', 'secondary')], bereaved)).toBe('die');
  expect(mainAct(acts, bereaved)).toBe('appraise');
  expect(mainAct([...acts, act('die', 'secondary')], nomination)).toBe('appraise');
});

test('missing papers come before the dossier is sent', () => {
  const offered = [act('submit', 'primary'), act('attach', 'secondary')];
  const draft = { ...known, stage: 'draft' } as unknown as Known;
  expect(mainAct(offered, draft)).toBe('attach');
  expect(mainAct(offered, { ...draft, papers: [{ kind: 'achievementReport' }] })).toBe('submit');
});

test('papers asked for are told once, and a paper that is asked for again is awaited', () => {
  const papers = [{ kind: 'summaryReport' as const }];
  const requiredPapers = { kinds: ['summaryReport' as const], source: '' };
  expect(
    paperRows({ papers, requiredPapers, awaiting: ['summaryReport', 'partyOpinion'] }).map(({ kind, state }) => [
      kind,
      state,
    ]),
  ).toEqual([
    ['summaryReport', 'awaited'],
    ['partyOpinion', 'awaited'],
  ]);
});

test('the main act stands first', () => {
  expect(mainFirst(acts, 'appraise').map(({ type }) => type)).toEqual(['appraise', 'putToCouncil', 'return']);
});

test.each([
  ['sign', {}, true],
  ['sign', { signed: true }, false],
  ['issueDecision', {}, false],
  ['annul', {}, false],
  ['annul', { revocation: { kind: 'annulment', ground: 'forgedFile' } }, true],
  ['lapseConsultation', { consultations: [{ status: 'asked', dueOn: '2026-12-01' }] }, false],
  ['lapseConsultation', { consultations: [{ status: 'asked', dueOn: '2026-11-01' }] }, true],
  ['recordComment', {}, false],
  ['recordComment', { publicComment: { status: 'open', comments: 0, answered: 0 } }, true],
  ['recordComment', { publicComment: { status: 'closed', comments: 0, answered: 0 } }, false],
  ['answerComment', { publicComment: { status: 'open', comments: 1, answered: 1 } }, false],
  ['answerComment', { publicComment: { status: 'open', comments: 1, answered: 0 } }, true],
  ['approve', {}, true],
] as const)('%s with %j is timely: %s', (type, part, timely) => {
  expect(isTimely(type, { ...known, ...part } as unknown as Known, '2026-11-22')).toBe(timely);
});

test('nobody dies twice, no collective dies, and what has come back is not asked for again', () => {
  const living = { ...known, subjectKind: 'individual', posthumous: false, recovered: false } as unknown as Known;
  expect(isTimely('die', living, '2026-11-23')).toBe(true);
  expect(isTimely('die', { ...living, posthumous: true }, '2026-11-23')).toBe(false);
  expect(isTimely('die', { ...living, subjectKind: 'collective' }, '2026-11-23')).toBe(false);
  expect(isTimely('recordRecovery', living, '2026-11-23')).toBe(true);
  expect(isTimely('recordRecovery', { ...living, recovered: true }, '2026-11-23')).toBe(false);
});
