import { readChart, stages } from '@vinh-danh/workflows';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import { pathThrough } from './path-through.ts';
import { crowdedStages, pictureOf } from './picture.ts';

const chart = readChart();
const words = { t: createTranslator({ locale: 'vi-VN', messages: vi }) } as unknown as AllWords;
const step = (stageFrom: (typeof stages)[number] | null, stageTo: (typeof stages)[number]) => ({ stageFrom, stageTo });
const ids = (things: readonly { readonly id: string; readonly tone: string }[], wanted: string) =>
  things.filter(({ tone }) => tone === wanted).map(({ id }) => id);

test('a dossier’s way: where it has been, what it took, what is open', () => {
  const history = [step(null, 'draft'), step('draft', 'leader'), step('leader', 'intake'), step('intake', 'intake')];
  const path = pathThrough(chart, { stage: 'intake', history });
  expect([...path.been].toSorted()).toEqual(['draft', 'leader']);
  expect([path.took('leader', 'intake'), path.took('intake', 'appraisal')]).toEqual([true, false]);
  expect([...path.ahead].toSorted()).toEqual(['appraisal', 'returned', 'suspended', 'withdrawn']);
});

test('the place is marked once, the way and what is open are drawn', () => {
  const history = [step(null, 'draft'), step('draft', 'leader'), step('leader', 'intake')];
  const { nodes, edges } = pictureOf(chart, words, { stage: 'intake', history });
  expect(ids(nodes, 'current')).toEqual(['intake']);
  expect(ids(nodes, 'done')).toEqual(['draft', 'leader']);
  expect(ids(edges, 'done')).toEqual(['draft leader', 'leader intake']);
  expect(ids(edges, 'open')).toEqual(['intake appraisal', 'intake returned']);
});

test('an arrow to a stage that many lead to is drawn where the dossier took it', () => {
  const history = [step(null, 'draft'), step('draft', 'suspended')];
  const { edges } = pictureOf(chart, words, { stage: 'suspended', history });
  expect(ids(edges, 'done')).toEqual(['draft suspended']);
});

test('stages that most others lead to are told, not drawn; every stage is in the picture, none is current', () => {
  expect([...crowdedStages(chart)].toSorted()).toEqual(['suspended', 'withdrawn']);
  const { nodes, edges } = pictureOf(chart, words);
  expect(nodes.map(({ id }) => id)).toEqual([...stages]);
  expect(ids(nodes, 'current')).toEqual([]);
  expect(edges.some(({ to, from }) => to === 'withdrawn' || from === 'suspended')).toBe(false);
});
