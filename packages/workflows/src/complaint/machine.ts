import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const complaintStates = ['received', 'examining', 'upheld', 'rejected', 'withdrawn'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** What is to follow a complaint that is upheld; it is named here and done by its own act. */
export const complaintWays = ['correction', 'annulment', 'restoration', 'newNomination'] as const;
export type ComplaintWay = (typeof complaintWays)[number];

type Closing = { readonly on: string; readonly answer: string; readonly way: ComplaintWay | null };
type Context = { readonly receivedOn: string; readonly takenOn: string | null; readonly closed: Closing | null };

export type ComplaintEvent =
  | { readonly type: 'take'; readonly on: string; readonly today: string }
  | {
      readonly type: 'uphold';
      readonly on: string;
      readonly today: string;
      readonly answer: string;
      readonly way: ComplaintWay;
    }
  | { readonly type: 'reject'; readonly on: string; readonly today: string; readonly answer: string }
  | { readonly type: 'withdraw'; readonly on: string; readonly today: string; readonly answer: string };

/** No day to come, and none before the step before it. */
function findReason({ receivedOn, takenOn }: Context, { on, today }: ComplaintEvent): Reason | undefined {
  if (on > today) return { code: 'dayInFuture', params: { day: on } };
  const earliest = takenOn ?? receivedOn;
  return on < earliest ? { code: 'dayTooEarly', params: { day: on, earliest } } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as ComplaintEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
  actions: {
    close: assign(({ event }) => {
      if (event.type === 'take') return {};
      const { on, answer } = event;
      return { closed: { on, answer, way: event.type === 'uphold' ? event.way : null } };
    }),
  },
});

const withdraw = { target: 'withdrawn', guard: 'allowed', actions: 'close' } as const;

/** A complaint about a result: taken up, then answered with reasons; whoever complains may take it back before. Pure. */
export const complaintMachine = chart.createMachine({
  id: 'complaint',
  context: ({ input }) => input as Context,
  initial: 'received',
  states: {
    received: {
      on: {
        take: { target: 'examining', guard: 'allowed', actions: assign({ takenOn: ({ event }) => event.on }) },
        withdraw,
      },
    },
    examining: {
      on: {
        uphold: { target: 'upheld', guard: 'allowed', actions: 'close' },
        reject: { target: 'rejected', guard: 'allowed', actions: 'close' },
        withdraw,
      },
    },
    upheld: {},
    rejected: {},
    withdrawn: {},
  },
});

export type Complaint = At<ComplaintState, Context>;

export function receiveComplaint(receivedOn: string): Complaint {
  return { state: 'received', context: { receivedOn, takenOn: null, closed: null } };
}

/** The complaint after an event, or why it stays as it is. */
export function moveComplaint(complaint: Complaint, event: ComplaintEvent): Answer<Complaint> {
  return ask(complaintMachine, complaint, event, { findReason, elsewhere: 'complaintElsewhere' });
}
