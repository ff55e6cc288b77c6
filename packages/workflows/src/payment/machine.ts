import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const paymentStates = [
  'listed',
  'notDue',
  'paid',
  'confirmed',
  'cancelled',
  'toReturn',
  'returned',
  'recovered',
] as const;
export type PaymentState = (typeof paymentStates)[number];

/** When money changed hands, and who said so. */
export type Mark = { readonly on: string; readonly by: string };

type Context = {
  readonly decidedOn: string;
  /** In đồng; null where whoever pays has yet to set it, up to `atMost`. */
  readonly amount: number | null;
  readonly atMost: number | null;
  /** False where only the highest of several prizes is paid, and this is another. */
  readonly isDue: boolean;
  readonly paid: Mark | null;
  readonly isConfirmed: boolean;
  readonly returned: Mark | null;
};

/** `by` of a check is the person and whoever the person stands in for. */
export type PaymentEvent =
  | { readonly type: 'setAmount'; readonly amount: number }
  | { readonly type: 'surpass' }
  | ({ readonly type: 'markPaid' | 'markReturned'; readonly today: string } & Mark)
  | { readonly type: 'confirm' | 'sendBack'; readonly by: readonly string[] }
  | { readonly type: 'awardRevoked' | 'awardRestored' };

function findReason(context: Context, event: PaymentEvent): Reason | undefined {
  switch (event.type) {
    case 'setAmount':
      return amountReason(context, event.amount);
    case 'markPaid':
      return context.amount === null ? { code: 'amountMissing' } : dayReason(event, context.decidedOn);
    case 'markReturned':
      return dayReason(event, context.paid?.on ?? context.decidedOn);
    case 'confirm':
    case 'sendBack': {
      const maker = (context.returned ?? context.paid)?.by;
      return maker !== undefined && event.by.includes(maker) ? { code: 'checkerIsMaker' } : undefined;
    }
    default:
      return undefined;
  }
}

function amountReason({ atMost }: Context, amount: number): Reason | undefined {
  if (atMost === null) return { code: 'amountSet' };
  return amount > atMost ? { code: 'amountTooHigh', params: { amount, atMost } } : undefined;
}

function dayReason({ on, today }: { on: string; today: string }, earliest: string): Reason | undefined {
  if (on > today) return { code: 'dayInFuture', params: { day: on } };
  return on < earliest ? { code: 'dayTooEarly', params: { day: on, earliest } } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as PaymentEvent },
  guards: {
    allowed: ({ context, event }) => findReason(context, event) === undefined,
    isDue: ({ context }) => context.isDue,
    isConfirmed: ({ context }) => context.isConfirmed,
  },
});

const unmarked = { paid: null, isConfirmed: false, returned: null } as const;

/**
 * The prize of one nomination in one decision: listed; paid as one person marks it; confirmed by another. Once the award is
 * revoked, what was paid is to be returned, marked and confirmed in the same way; what was not paid is cancelled. Pure.
 */
export const paymentMachine = chart.createMachine({
  id: 'payment',
  context: ({ input }) => input as Context,
  initial: 'listed',
  states: {
    listed: {
      on: {
        setAmount: { guard: 'allowed', actions: assign({ amount: ({ event }) => event.amount }) },
        surpass: { target: 'notDue', actions: assign({ isDue: false }) },
        markPaid: {
          target: 'paid',
          guard: 'allowed',
          actions: assign({ paid: ({ event: { on, by } }) => ({ on, by }) }),
        },
        awardRevoked: 'cancelled',
      },
    },
    notDue: { on: { awardRevoked: 'cancelled' } },
    paid: {
      on: {
        confirm: { target: 'confirmed', guard: 'allowed', actions: assign({ isConfirmed: true }) },
        sendBack: { target: 'listed', guard: 'allowed', actions: assign(unmarked) },
        awardRevoked: 'toReturn',
      },
    },
    confirmed: { on: { awardRevoked: 'toReturn' } },
    cancelled: { on: { awardRestored: [{ target: 'listed', guard: 'isDue' }, { target: 'notDue' }] } },
    toReturn: {
      on: {
        markReturned: {
          target: 'returned',
          guard: 'allowed',
          actions: assign({ returned: ({ event: { on, by } }) => ({ on, by }) }),
        },
        awardRestored: [{ target: 'confirmed', guard: 'isConfirmed' }, { target: 'paid' }],
      },
    },
    // An award that is restored after its money came back is paid anew.
    returned: {
      on: {
        confirm: { target: 'recovered', guard: 'allowed' },
        sendBack: { target: 'toReturn', guard: 'allowed', actions: assign({ returned: null }) },
        awardRestored: { target: 'listed', actions: assign(unmarked) },
      },
    },
    recovered: { on: { awardRestored: { target: 'listed', actions: assign(unmarked) } } },
  },
});

export type Payment = At<PaymentState, Context>;

/** A payment as the decision makes it. */
export function listPayment(prize: Pick<Context, 'decidedOn' | 'amount' | 'atMost' | 'isDue'>): Payment {
  return { state: prize.isDue ? 'listed' : 'notDue', context: { ...prize, ...unmarked } };
}

/** The payment after an event, or why it stays as it is. */
export function movePayment(payment: Payment, event: PaymentEvent): Answer<Payment> {
  return ask(paymentMachine, payment, event, { findReason, elsewhere: 'paymentElsewhere' });
}
