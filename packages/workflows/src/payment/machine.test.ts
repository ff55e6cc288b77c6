import { expect, it } from 'vitest';
import type { Payment, PaymentEvent } from './machine.ts';
import { listPayment, movePayment, paymentMachine, paymentStates } from './machine.ts';

const prize = { decidedOn: '2024-03-15', amount: 1_800_000, atMost: null, isDue: true };
const medal = { ...prize, amount: null, atMost: 1_080_000 };
const pay = { type: 'markPaid', on: '2024-03-20', by: 'van-thu', today: '2024-03-20' } as const;
const giveBack = { type: 'markReturned', on: '2024-06-01', by: 'van-thu', today: '2024-06-01' } as const;
const check = { type: 'confirm', by: ['truong-phong'] } as const;
const revoke = { type: 'awardRevoked' } as const;
const restore = { type: 'awardRestored' } as const;

function after(events: readonly PaymentEvent[], start: Payment = listPayment(prize)): Payment {
  let payment = start;
  for (const event of events) {
    const moved = movePayment(payment, event);
    if (!moved.ok) throw new Error(`${event.type}: ${moved.reason.code}`);
    payment = { state: moved.state, context: moved.context };
  }
  return payment;
}

function says(payment: Payment, event: PaymentEvent): string {
  const moved = movePayment(payment, event);
  return moved.ok ? moved.state : moved.reason.code;
}

const all: PaymentEvent['type'][] = [
  'setAmount',
  'surpass',
  'markPaid',
  'confirm',
  'sendBack',
  'markReturned',
  'awardRevoked',
  'awardRestored',
];
const sample = { amount: 500_000, on: '2024-06-01', today: '2024-06-01' };
const arrows: Record<Payment['state'], [PaymentEvent[], Partial<Record<PaymentEvent['type'], string>>]> = {
  listed: [[], { surpass: 'notDue', markPaid: 'paid', awardRevoked: 'cancelled', setAmount: 'amountSet' }],
  notDue: [[{ type: 'surpass' }], { awardRevoked: 'cancelled' }],
  paid: [[pay], { confirm: 'confirmed', sendBack: 'listed', awardRevoked: 'toReturn' }],
  confirmed: [[pay, check], { awardRevoked: 'toReturn' }],
  cancelled: [[revoke], { awardRestored: 'listed' }],
  toReturn: [[pay, check, revoke], { markReturned: 'returned', awardRestored: 'confirmed' }],
  returned: [[pay, revoke, giveBack], { confirm: 'recovered', sendBack: 'toReturn', awardRestored: 'listed' }],
  recovered: [[pay, revoke, giveBack, check], { awardRestored: 'listed' }],
};

it.each(paymentStates)('a payment that is %s', (state) => {
  const [events, leads] = arrows[state];
  const payment = after(events);
  expect(payment.state).toBe(state);
  const said = all.map((type) => {
    const by = type === 'confirm' || type === 'sendBack' ? ['truong-phong'] : 'van-thu';
    return [type, says(payment, { ...sample, type, by } as PaymentEvent)];
  });
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(all.map((type) => [type, leads[type] ?? 'paymentElsewhere'])),
  );
});

it('is not confirmed, nor sent back, by whoever marked it, nor in that person’s name', () => {
  for (const payment of [after([pay]), after([pay, check, revoke, giveBack])]) {
    for (const by of [['van-thu'], ['truong-phong', 'van-thu']]) {
      for (const type of ['confirm', 'sendBack'] as const) expect(says(payment, { type, by })).toBe('checkerIsMaker');
    }
  }
});

it('the marker of a payment may confirm its return', () => {
  const payment = after([pay, check, revoke, { ...giveBack, by: 'ke-toan' }]);
  expect(says(payment, { type: 'confirm', by: ['van-thu'] })).toBe('recovered');
});

it.each([
  ['tomorrow', pay, { on: '2024-03-21' }, 'dayInFuture'],
  ['before the decision', pay, { on: '2024-03-14' }, 'dayTooEarly'],
  ['on the day of the decision', pay, { on: '2024-03-15' }, 'paid'],
] as const)('paid %s', (_when, event, change, to) => {
  expect(says(listPayment(prize), { ...event, ...change })).toBe(to);
});

it('is not given back before it was paid', () => {
  expect(says(after([pay, revoke]), { ...giveBack, on: '2024-03-19' })).toBe('dayTooEarly');
});

it('an amount that the law only limits is set before it is paid, and not above the limit', () => {
  const payment = listPayment(medal);
  expect(says(payment, pay)).toBe('amountMissing');
  expect(says(payment, { type: 'setAmount', amount: 1_080_001 })).toBe('amountTooHigh');
  expect(after([{ type: 'setAmount', amount: 1_080_000 }, pay], payment)).toMatchObject({
    state: 'paid',
    context: { amount: 1_080_000 },
  });
});

it('what is not due comes back as not due, what was paid and not confirmed as paid', () => {
  expect(after([revoke, restore], listPayment({ ...prize, isDue: false })).state).toBe('notDue');
  expect(after([pay, revoke, restore]).state).toBe('paid');
});

it('what is paid anew has no marks of the first time', () => {
  expect(after([pay, check, revoke, giveBack, check, restore])).toEqual(listPayment(prize));
});

it('the states are the machine’s', () => {
  expect(Object.keys(paymentMachine.states)).toEqual([...paymentStates]);
});
