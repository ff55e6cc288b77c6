import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const taskStates = ['assigned', 'inProgress', 'reported', 'accepted', 'returned', 'withdrawn'] as const;
export type TaskState = (typeof taskStates)[number];

type Context = {
  readonly dueOn: string;
  /** Who reported it done, while that waits. */
  readonly reportedBy: string | null;
};

/** `by` of a check is the person and whoever the person stands in for; `evidence` counts words and files. */
export type TaskEvent =
  | { readonly type: 'progress' | 'takeBack' }
  | { readonly type: 'report'; readonly by: string; readonly evidence: number }
  | { readonly type: 'accept'; readonly by: readonly string[] }
  | { readonly type: 'return'; readonly by: readonly string[]; readonly reason: string | undefined }
  | { readonly type: 'extend'; readonly dueOn: string; readonly reason: string | undefined }
  | { readonly type: 'withdraw'; readonly reason: string | undefined };

function findReason({ dueOn, reportedBy }: Context, event: TaskEvent): Reason | undefined {
  if (event.type === 'report') return event.evidence === 0 ? { code: 'evidenceMissing' } : undefined;
  if (event.type === 'accept' || event.type === 'return') {
    if (reportedBy !== null && event.by.includes(reportedBy)) return { code: 'checkerIsMaker' };
  }
  if (event.type === 'extend' && event.dueOn <= dueOn)
    return { code: 'dayTooEarly', params: { day: event.dueOn, earliest: dueOn } };
  if (event.type === 'return' || event.type === 'extend' || event.type === 'withdraw')
    return event.reason === undefined ? { code: 'reasonMissing' } : undefined;
  return undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as TaskEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
  actions: {
    take: assign({ reportedBy: ({ event }) => (event.type === 'report' ? event.by : null) }),
    giveBack: assign({ reportedBy: null }),
    move: assign({ dueOn: ({ context, event }) => (event.type === 'extend' ? event.dueOn : context.dueOn) }),
  },
});

const open = {
  progress: 'inProgress',
  report: { target: 'reported', guard: 'allowed', actions: 'take' },
  extend: { guard: 'allowed', actions: 'move' },
  withdraw: { target: 'withdrawn', guard: 'allowed' },
} as const;

/**
 * A task from a direction: assigned; in progress; reported done with evidence; accepted by whoever gave it, or returned with a
 * reason. Until it is reported its deadline may be put off, or the whole task withdrawn. Pure.
 */
export const taskMachine = chart.createMachine({
  id: 'task',
  context: ({ input }) => input as Context,
  initial: 'assigned',
  states: {
    assigned: { on: open },
    inProgress: { on: open },
    reported: {
      on: {
        takeBack: { target: 'inProgress', actions: 'giveBack' },
        accept: { target: 'accepted', guard: 'allowed' },
        return: { target: 'returned', guard: 'allowed', actions: 'giveBack' },
      },
    },
    accepted: { type: 'final' },
    returned: { on: open },
    withdrawn: { type: 'final' },
  },
});

export type Task = At<TaskState, Context>;

/** The task after an event, or why it stays as it is. */
export function moveTask(task: Task, event: TaskEvent): Answer<Task> {
  return ask(taskMachine, task, event, { findReason, elsewhere: 'taskElsewhere' });
}

/** Whether the unit still has to do something about it. */
export function isOpenTask(state: TaskState): boolean {
  return state === 'assigned' || state === 'inProgress' || state === 'returned';
}
