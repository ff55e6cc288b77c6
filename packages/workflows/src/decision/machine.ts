import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const decisionStates = ['drafted', 'signed', 'issued'] as const;
export const decisionKinds = ['award', 'annulment', 'stripping', 'restoration', 'correction'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
/** Decisions that give, take back or give back what is on their list. */
export type ListKind = Exclude<DecisionKind, 'correction'>;

/** What a decision is drawn up from: its kind, who decides what is on its list, and the reason it tells. */
export type DecisionDraft = {
  readonly kind: DecisionKind;
  readonly issuers: readonly string[];
  readonly reason?: string | undefined;
};
type Context = DecisionDraft & { readonly signedById?: string; readonly number?: string; readonly decidedOn?: string };
export type DecisionEvent =
  /** Signed by whom, when anybody has. */
  | { readonly type: 'sign'; readonly signedById: string | undefined }
  | {
      readonly type: 'issue';
      readonly number: string;
      readonly decidedOn: string;
      readonly on: string;
      /** How many on the list cannot be decided so. */
      readonly refused: number;
      /** Whether its document is no longer the one that was signed. */
      readonly hasChanged?: boolean;
    };

/** What says why, and is not signed without. */
const reasoned: ReadonlySet<DecisionKind> = new Set(['restoration', 'correction']);

/** One issuer, a whole list, no day to come; and a restoration or a correction says why. */
function findReason({ kind, issuers, reason }: Context, event: DecisionEvent): Reason | undefined {
  if (event.type === 'sign') {
    if (issuers.length !== 1) return { code: 'decisionMixed', params: { issuers } };
    if (reasoned.has(kind) && !reason) return { code: 'reasonMissing' };
    return event.signedById ? undefined : { code: 'notSigned' };
  }
  if (event.hasChanged) return { code: 'signatureVoid' };
  if (event.refused > 0) return { code: 'decisionNotWhole' };
  return event.decidedOn > event.on ? { code: 'dayInFuture', params: { day: event.decidedOn } } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as DecisionEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/** One numbered decision, all or nothing: drafted, signed by whoever decides, issued with its number and day. Pure. */
export const decisionMachine = chart.createMachine({
  id: 'decision',
  context: ({ input }) => input as Context,
  initial: 'drafted',
  states: {
    drafted: {
      on: {
        sign: {
          target: 'signed',
          guard: 'allowed',
          actions: assign({ signedById: ({ event }) => event.signedById }),
        },
      },
    },
    signed: {
      on: {
        issue: {
          target: 'issued',
          guard: 'allowed',
          actions: assign({ number: ({ event }) => event.number, decidedOn: ({ event }) => event.decidedOn }),
        },
      },
    },
    issued: {},
  },
});

export type Decision = At<(typeof decisionStates)[number], Context>;

/** A decision drawn up and not signed yet. */
export function draftDecision(draft: DecisionDraft): Decision {
  return { state: 'drafted', context: draft };
}

/** The decision after an event, or why it stays as it is: what is not signed is not issued, what is issued stays. */
export function moveDecision(decision: Decision, event: DecisionEvent): Answer<Decision> {
  const elsewhere = decision.state === 'drafted' ? 'notSigned' : 'alreadyDone';
  return ask(decisionMachine, decision, event, { findReason, elsewhere });
}
