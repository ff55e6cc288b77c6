import { expect, it } from 'vitest';
import { type ModelAt, modelEvents, modelMachine, modelStates, moveModel } from './machine.ts';

const says = (state: ModelAt['state'], type: (typeof modelEvents)[number], isTop = true) => {
  const moved = moveModel({ state, context: { isTop } }, { type });
  return moved.ok ? moved.state : moved.reason.code;
};

it.each([
  ['drafted', { propose: 'proposed' }],
  ['proposed', { promote: 'promoted', return: 'drafted', withdraw: 'withdrawn' }],
  ['promoted', { promote: 'promoted', return: 'drafted', withdraw: 'withdrawn', publish: 'published' }],
  ['published', { withdraw: 'withdrawn' }],
  ['withdrawn', {}],
] as const)('a model that is %s', (state, leads: Partial<Record<string, string>>) => {
  const said = Object.fromEntries(modelEvents.map((type) => [type, says(state, type)]));
  expect(said).toEqual(Object.fromEntries(modelEvents.map((type) => [type, leads[type] ?? 'modelElsewhere'])));
});

it('is published only by the province', () => {
  expect(says('promoted', 'publish', false)).toBe('modelOnItsWay');
  expect(Object.keys(modelMachine.states)).toEqual([...modelStates]);
});
