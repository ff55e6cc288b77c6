import type { AnyStateMachine } from 'xstate';
import { transition } from 'xstate';
import type { Reason, RefusalCode } from './refusal.ts';

/** Where a small machine is. */
export type At<S extends string, C> = { readonly state: S; readonly context: C };
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: Reason };

/** Why a small machine does not follow an event: what the event asks for, and the code for a state that does not know it. */
export type Against<C, E> = {
  readonly findReason: (context: C, event: E) => Reason | undefined;
  readonly elsewhere: RefusalCode;
};

/** What a small machine says to an event: where it leads, or why not. Pure. */
export function ask<S extends string, C, E extends { readonly type: string }>(
  machine: AnyStateMachine,
  { state, context }: At<S, C>,
  event: E,
  { findReason, elsewhere }: Against<C, E>,
): Answer<At<S, C>> {
  if (!machine.states[state]?.ownEvents.includes(event.type)) return { ok: false, reason: { code: elsewhere } };
  const reason = findReason(context, event);
  if (reason) return { ok: false, reason };
  const [next] = transition(machine, machine.resolveState({ value: state, context }), event);
  return { ok: true, state: next.value as S, context: next.context as C };
}
