import { expect, it } from 'vitest';
import type { Task, TaskEvent } from './machine.ts';
import { isOpenTask, moveTask, taskMachine, taskStates } from './machine.ts';

const events: TaskEvent[] = [
  { type: 'progress' },
  { type: 'report', by: 'so-y-te', evidence: 1 },
  { type: 'takeBack' },
  { type: 'accept', by: ['so-noi-vu'] },
  { type: 'return', by: ['so-noi-vu'], reason: 'Thiếu văn bản' },
  { type: 'extend', dueOn: '2022-09-30', reason: 'Chờ hướng dẫn' },
  { type: 'withdraw', reason: 'Giao nhầm' },
];
const at = (state: Task['state'], reportedBy: string | null = null): Task => ({
  state,
  context: { dueOn: '2022-06-30', reportedBy },
});
const says = (task: Task, event: TaskEvent) => {
  const moved = moveTask(task, event);
  return moved.ok ? moved.state : moved.reason.code;
};
const open = (state: string) => ({ progress: 'inProgress', report: 'reported', extend: state, withdraw: 'withdrawn' });

it.each([
  ['assigned', open('assigned')],
  ['inProgress', open('inProgress')],
  ['returned', open('returned')],
  ['reported', { takeBack: 'inProgress', accept: 'accepted', return: 'returned' }],
  ['accepted', {}],
  ['withdrawn', {}],
] as const)('a task that is %s', (state, leads: Partial<Record<string, string>>) => {
  const said = Object.fromEntries(events.map((event) => [event.type, says(at(state), event)]));
  expect(said).toEqual(Object.fromEntries(events.map(({ type }) => [type, leads[type] ?? 'taskElsewhere'])));
  expect(isOpenTask(state)).toBe('report' in leads);
});

it('asks for evidence, reasons, a later day, and another pair of eyes', () => {
  expect(says(at('assigned'), { type: 'report', by: 'so-y-te', evidence: 0 })).toBe('evidenceMissing');
  const waiting = at('reported', 'can-bo');
  expect(says(waiting, { type: 'accept', by: ['ban-thi-dua', 'can-bo'] })).toBe('checkerIsMaker');
  expect(says(waiting, { type: 'return', by: ['can-bo'], reason: 'Thiếu' })).toBe('checkerIsMaker');
  expect(says(waiting, { type: 'return', by: ['ban-thi-dua'], reason: undefined })).toBe('reasonMissing');
  expect(says(at('assigned'), { type: 'extend', dueOn: '2022-06-30', reason: 'Chờ' })).toBe('dayTooEarly');
  expect(says(at('assigned'), { type: 'extend', dueOn: '2022-09-30', reason: undefined })).toBe('reasonMissing');
  expect(says(at('assigned'), { type: 'withdraw', reason: undefined })).toBe('reasonMissing');
  expect(moveTask(at('assigned'), { type: 'extend', dueOn: '2022-09-30', reason: 'Chờ' })).toMatchObject({
    context: { dueOn: '2022-09-30' },
  });
  expect(Object.keys(taskMachine.states)).toEqual([...taskStates]);
});
