import type { Membership, Payment, PaymentEvent, Reason } from '@vinh-danh/workflows';
import { movePayment } from '@vinh-danh/workflows';
import type { Moved, Stored } from './store.ts';

/** An event of the machine with the document it stands on. */
export type Act = { readonly event: PaymentEvent; readonly document?: string | null; readonly note?: string };
type Acting = { readonly actorId: string; readonly office: Membership };

/** The row after an act, or why it stays as it is. Pure. */
export function moveStored(
  stored: Stored,
  { event, document = null, note }: Act,
  { actorId, office }: Acting,
): { readonly ok: true; readonly moved: Moved } | { readonly ok: false; readonly reason: Reason } {
  const answer = movePayment(toPayment(stored), event);
  if (!answer.ok) return answer;
  const { state, context } = answer;
  const { amount, isDue, paid, isConfirmed, returned } = context;
  const isMarking = event.type === 'markPaid' || event.type === 'markReturned';
  const moved: Moved = {
    ...stored,
    version: stored.version + 1,
    state,
    amount,
    isDue,
    paidOn: paid?.on ?? null,
    markedById: paid?.by ?? null,
    paidDocument: event.type === 'markPaid' ? document : paid && stored.paidDocument,
    confirmedById: isConfirmed ? (stored.confirmedById ?? actorId) : null,
    returnedOn: returned?.on ?? null,
    returnMarkedById: returned?.by ?? null,
    returnedDocument: event.type === 'markReturned' ? document : returned && stored.returnedDocument,
    returnConfirmedById: state === 'recovered' ? actorId : null,
    act: event.type,
    stateFrom: stored.state,
    office,
    payload: {
      ...(isMarking ? { on: event.on, document } : {}),
      ...(event.type === 'setAmount' ? { amount: event.amount } : {}),
      ...(note ? { note } : {}),
    },
  };
  return { ok: true, moved };
}

function toPayment(stored: Stored): Payment {
  const { state, decidedOn, amount, atMost, isDue, paidOn, markedById, confirmedById, returnedOn, returnMarkedById } =
    stored;
  return {
    state,
    context: {
      decidedOn,
      amount,
      atMost,
      isDue,
      paid: paidOn !== null && markedById !== null ? { on: paidOn, by: markedById } : null,
      isConfirmed: confirmedById !== null,
      returned: returnedOn !== null && returnMarkedById !== null ? { on: returnedOn, by: returnMarkedById } : null,
    },
  };
}
