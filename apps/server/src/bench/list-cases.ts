import type { ListInput } from '../nominations/list.ts';

type Case = {
  readonly name: string;
  readonly input: Partial<ListInput>;
  /** Begins so far into the list, of all its rows. */ readonly depth?: number;
};

/** What the screen offers: each sort, at its beginning and deep in it, each filter, and texts common and rare. */
export const cases: readonly Case[] = [
  { name: 'first page', input: {} },
  { name: 'deep page', input: {}, depth: 0.5 },
  { name: 'by deadline', input: { sort: 'due' } },
  { name: 'by deadline, deep', input: { sort: 'due' }, depth: 0.03 },
  { name: 'by name', input: { sort: 'name' } },
  { name: 'by name, deep', input: { sort: 'name' }, depth: 0.5 },
  { name: 'by award', input: { sort: 'award' } },
  { name: 'by award, deep', input: { sort: 'award' }, depth: 0.5 },
  { name: 'by decision', input: { sort: 'decided' } },
  { name: 'by decision, deep', input: { sort: 'decided' }, depth: 0.5 },
  { name: 'stage, common', input: { stage: 'conferred' } },
  { name: 'stage, rare', input: { stage: 'stripped' } },
  { name: 'stage, rare, by name', input: { stage: 'returned', sort: 'name' } },
  { name: 'award, common', input: { award: 'BKT' } },
  { name: 'award, rare', input: { award: 'AHLD' } },
  { name: 'award, rare, by decision', input: { award: 'AHLD', sort: 'decided' } },
  { name: 'year', input: { year: 2021 } },
  { name: 'year, by name', input: { year: 2021, sort: 'name' } },
  { name: 'households', input: { subjectKind: 'household' } },
  { name: 'posthumous', input: { posthumous: true } },
  { name: 'type, rare', input: { commendationType: 'diplomatic' } },
  { name: 'foreigners', input: { origin: 'foreign' } },
  { name: 'foreigners, by name', input: { origin: 'foreign', sort: 'name' } },
  { name: 'Vietnamese at home', input: { origin: 'vietnamese' } },
  { name: 'simplified', input: { procedure: 'simplified' } },
  { name: 'unit', input: { submittingUnitId: 'don-vi-40' } },
  { name: 'holder', input: { holderId: 'ubnd-hoi-dong' } },
  { name: 'movement', input: { movementId: 'phong-trao-7' } },
  { name: 'standing', input: { standing: true } },
  { name: 'overdue', input: { due: 'overdue' } },
  { name: 'overdue, by name', input: { due: 'overdue', sort: 'name' } },
  { name: 'due this week', input: { due: 'thisWeek', sort: 'due' } },
  { name: 'stage and award', input: { stage: 'appraisal', award: 'BKTTG' } },
  { name: 'text, common', input: { text: 'nguyễn' } },
  { name: 'text, two letters', input: { text: 'an' } },
  { name: 'text, a full name', input: { text: 'Rơ Hoài Hlan' } },
  { name: 'text, common, rare stage', input: { text: 'nguyen', stage: 'stripped' } },
  { name: 'beginning of a code', input: { text: 'HS-7A3' } },
];
