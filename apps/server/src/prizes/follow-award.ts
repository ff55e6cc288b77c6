import type { Tx } from '@vinh-danh/db';
import type { NominationEvent, PaymentEvent } from '@vinh-danh/workflows';
import type { Act, Step } from '../nominations/steps.ts';
import { moveStored } from './move.ts';
import { lockPayments, writeMoved } from './store.ts';

/**
 * Takes payments along when something happens to their awards: what is revoked is cancelled or to be returned, what is
 * restored stands again, and whoever records that the money of a revoked award came back has marked its return. A payment for
 * which there is nothing to do stays as it is.
 */
export async function followAwards(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const byId = new Map(steps.map((step) => [step.row.id, step]));
  const stored = await lockPayments(tx, [...byId.keys()]);
  const moved = stored.flatMap((payment) => {
    const step = byId.get(payment.nominationId);
    const event = step && eventFor(step.event, act);
    if (!step || !event) return [];
    const answer = moveStored(payment, { event }, { actorId: act.actorId, office: step.membership });
    return answer.ok ? answer.moved : [];
  });
  if (moved.length > 0) await writeMoved(tx, moved, act);
}

function eventFor(event: NominationEvent, { actorId, on }: Act): PaymentEvent | undefined {
  switch (event.type) {
    case 'annul':
    case 'strip':
      return { type: 'awardRevoked' };
    case 'restore':
      return { type: 'awardRestored' };
    case 'recordRecovery':
      return event.money ? { type: 'markReturned', on, by: actorId, today: on } : undefined;
    default:
      return undefined;
  }
}
