import { expect, it } from 'vitest';
import type { MovementAt, MovementEvent } from './machine.ts';
import { moveMovement, movementMachine, movementStates, takesNominations } from './machine.ts';

const events: MovementEvent['type'][] = [
  'launch',
  'start',
  'beginInterimReview',
  'endInterimReview',
  'beginFinalReview',
  'close',
];
const at = (state: MovementAt['state'], context = { documents: 1, launchedOn: '2021-09-30' }) => ({ state, context });
const says = (movement: MovementAt, type: MovementEvent['type'], today = '2021-09-30') => {
  const moved = moveMovement(movement, { type, today });
  return moved.ok ? moved.state : moved.reason.code;
};

it.each([
  ['drafted', { launch: 'launched' }],
  ['launched', { start: 'running' }],
  ['running', { beginInterimReview: 'interimReview', beginFinalReview: 'finalReview' }],
  ['interimReview', { endInterimReview: 'running' }],
  ['finalReview', { close: 'closed' }],
  ['closed', {}],
] as const)('a movement that is %s', (state, leads: Partial<Record<string, string>>) => {
  const said = Object.fromEntries(events.map((type) => [type, says(at(state), type)]));
  expect(said).toEqual(Object.fromEntries(events.map((type) => [type, leads[type] ?? 'movementElsewhere'])));
});

it('is not launched without a document, nor before its day', () => {
  expect(says(at('drafted', { documents: 0, launchedOn: '2021-09-30' }), 'launch')).toBe('documentMissing');
  expect(says(at('drafted'), 'launch', '2021-09-29')).toBe('dayInFuture');
});

it('takes nominations from its launch to its end', () => {
  expect(movementStates.filter(takesNominations)).toEqual(['launched', 'running', 'interimReview', 'finalReview']);
  expect(Object.keys(movementMachine.states)).toEqual([...movementStates]);
});
