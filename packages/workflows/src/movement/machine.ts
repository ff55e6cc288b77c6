import { setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const movementStates = ['drafted', 'launched', 'running', 'interimReview', 'finalReview', 'closed'] as const;
export type MovementState = (typeof movementStates)[number];

type Context = {
  /** Launching and guiding documents. */
  readonly documents: number;
  readonly launchedOn: string;
};

export type MovementEvent =
  | { readonly type: 'launch'; readonly today: string }
  | { readonly type: 'start' | 'beginInterimReview' | 'endInterimReview' | 'beginFinalReview' | 'close' };

function findReason({ documents, launchedOn }: Context, event: MovementEvent): Reason | undefined {
  if (event.type !== 'launch') return undefined;
  if (documents === 0) return { code: 'documentMissing' };
  return launchedOn > event.today ? { code: 'dayInFuture', params: { day: launchedOn } } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as MovementEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/**
 * An emulation movement: drafted; launched by a document; running once units carry it out; reviewed on the way as often as wanted,
 * and at its end; closed [Luật TĐKT 2022 Đ.17]. Pure.
 */
export const movementMachine = chart.createMachine({
  id: 'movement',
  context: ({ input }) => input as Context,
  initial: 'drafted',
  states: {
    drafted: { on: { launch: { target: 'launched', guard: 'allowed' } } },
    launched: { on: { start: 'running' } },
    running: { on: { beginInterimReview: 'interimReview', beginFinalReview: 'finalReview' } },
    interimReview: { on: { endInterimReview: 'running' } },
    finalReview: { on: { close: 'closed' } },
    closed: { type: 'final' },
  },
});

export type MovementAt = At<MovementState, Context>;

/** The movement after an event, or why it stays as it is. */
export function moveMovement(movement: MovementAt, event: MovementEvent): Answer<MovementAt> {
  return ask(movementMachine, movement, event, { findReason, elsewhere: 'movementElsewhere' });
}

/** Whether nominations may be made under a movement: once it is launched, until it is closed. */
export function takesNominations(state: MovementState): boolean {
  return state !== 'drafted' && state !== 'closed';
}
