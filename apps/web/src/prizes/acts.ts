import type { ListedPayment, PaymentAct, PaymentPart } from '../trpc.ts';

export type ActType = PaymentAct['type'];

const order = ['markPaid', 'setAmount', 'markReturned', 'confirm', 'sendBack'] as const satisfies ActType[];

/** What the person may do with the payments picked, each act with those it fits. A hint, not a guard. */
export function actsOn(
  rows: readonly ListedPayment[],
  part: Pick<PaymentPart, 'marks' | 'checks'>,
): { type: ActType; rows: ListedPayment[] }[] {
  return order
    .map((type) => ({ type, rows: rows.filter((row) => fits(type, row, part)) }))
    .filter((one) => one.rows.length > 0);
}

function fits(type: ActType, row: ListedPayment, { marks, checks }: Pick<PaymentPart, 'marks' | 'checks'>): boolean {
  switch (type) {
    case 'markPaid':
      return marks && row.state === 'listed' && row.amount !== null;
    case 'setAmount':
      return marks && row.state === 'listed' && row.atMost !== null;
    case 'markReturned':
      return marks && row.state === 'toReturn';
    default:
      return checks && !row.isOwnMark && (row.state === 'paid' || row.state === 'returned');
  }
}
