import { expect, test } from 'vitest';
import { roadOf } from './road-steps.ts';

type Entry = Parameters<typeof roadOf>[1][number];
const entry = (effectiveOn: string, position: number, event: Entry['event']): Entry => ({
  effectiveOn,
  position,
  event,
  stageTo: 'intake',
});
const step = (organisationName: string, state: 'done' | 'current' | 'ahead') =>
  ({ level: 'unit', organisationId: organisationName, organisationName, state }) as const;
const brief = (road: ReturnType<typeof roadOf>) =>
  road.map(({ arrivedOn, leftOn, stays }) => [arrivedOn, leftOn, stays]);

test('each level has the day on which the dossier came and went', () => {
  const history = [entry('1', 0, 'create'), entry('2', 0, 'submit'), entry('3', 0, 'approve'), entry('4', 1, 'accept')];
  const road = roadOf([step('a', 'done'), step('b', 'current'), step('c', 'ahead')], history);
  expect(brief(road)).toEqual([
    ['1', '3', 1],
    ['3', undefined, 1],
    [undefined, undefined, 0],
  ]);
});

test('where nobody has acted yet it lies since the last act below', () => {
  const road = roadOf([step('a', 'done'), step('b', 'current')], [entry('1', 0, 'create'), entry('2', 0, 'approve')]);
  expect(brief(road)).toEqual([
    ['1', '2', 1],
    ['2', undefined, 0],
  ]);
});

test('after a return the unit has it a second time, since the return', () => {
  const history = [
    entry('1', 0, 'create'),
    entry('2', 0, 'approve'),
    entry('3', 1, 'accept'),
    entry('4', 1, 'return'),
    entry('5', 0, 'attach'),
  ];
  const road = roadOf([step('a', 'current'), step('b', 'ahead')], history);
  expect(brief(road)).toEqual([
    ['4', undefined, 2],
    ['2', undefined, 1],
  ]);
});

test('the level that decided keeps the day of its decision', () => {
  const history = [entry('1', 0, 'create'), entry('2', 0, 'approve'), entry('3', 1, 'approve'), entry('4', 1, 'sign')];
  expect(brief(roadOf([step('a', 'done'), step('b', 'done')], history))).toEqual([
    ['1', '2', 1],
    ['2', '3', 1],
  ]);
});
