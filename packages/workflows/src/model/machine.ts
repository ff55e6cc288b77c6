import { setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const modelStates = ['drafted', 'proposed', 'promoted', 'published', 'withdrawn'] as const;
export type ModelState = (typeof modelStates)[number];

/** Whether the model lies with the province, above which it does not go. */
type Context = { readonly isTop: boolean };
export const modelEvents = ['propose', 'promote', 'return', 'publish', 'withdraw'] as const;
export type ModelEvent = { readonly type: (typeof modelEvents)[number] };

function findReason({ isTop }: Context, { type }: ModelEvent): Reason | undefined {
  return type === 'publish' && !isTop ? { code: 'modelOnItsWay' } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as ModelEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/**
 * A good model: drafted and proposed by a unit, promoted by those above it up to the province, published by its board;
 * returned to the unit, or withdrawn. Pure.
 */
export const modelMachine = chart.createMachine({
  id: 'model',
  context: ({ input }) => input as Context,
  initial: 'drafted',
  states: {
    drafted: { on: { propose: 'proposed' } },
    proposed: { on: { promote: 'promoted', return: 'drafted', withdraw: 'withdrawn' } },
    promoted: {
      on: {
        promote: 'promoted',
        return: 'drafted',
        withdraw: 'withdrawn',
        publish: { target: 'published', guard: 'allowed' },
      },
    },
    published: { on: { withdraw: 'withdrawn' } },
    withdrawn: { type: 'final' },
  },
});

export type ModelAt = At<ModelState, Context>;

/** The model after an event, or why it stays as it is. */
export function moveModel(model: ModelAt, event: ModelEvent): Answer<ModelAt> {
  return ask(modelMachine, model, event, { findReason, elsewhere: 'modelElsewhere' });
}
