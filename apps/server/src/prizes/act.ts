import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { PaymentEvent, PaymentState } from '@vinh-danh/workflows';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ActInput, PaymentAct } from './input.ts';
import { moveStored } from './move.ts';
import type { Payer } from './offices.ts';
import { checkers, markers, readPayers } from './offices.ts';
import type { Moved } from './store.ts';
import { lastActs, lockPayments, writeMoved } from './store.ts';

export type PaymentResult =
  | { readonly id: string; readonly ok: true; readonly version: number; readonly state: PaymentState }
  | { readonly id: string; readonly ok: false; readonly refusal: ServerRefusal };

/**
 * One act on many payments in one transaction; each is done or refused for itself: `notFound`, `roleNotPermitted`,
 * `conflict` with who was first, or a reason of the machine. A dry run writes nothing and says what would happen.
 */
export async function actOnPayments(context: UserContext, input: ActInput): Promise<{ results: PaymentResult[] }> {
  const organisations = organisationsOf(context);
  if (input.dryRun) {
    return withContext(context.db, organisations, async (tx) => ({
      results: (await tryAll(tx, context, input)).results,
    }));
  }
  const command = toCommand(context.user.id, 'prizes.act', input);
  return once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const { results, moved } = await tryAll(tx, context, input);
      if (moved.length > 0) await writeMoved(tx, moved, { actorId: context.user.id, commandId: input.commandId });
      await recordAnswer(tx, command, { results });
      return { results };
    }),
  );
}

async function tryAll(
  tx: Tx,
  context: UserContext,
  { items, act }: ActInput,
): Promise<{ results: PaymentResult[]; moved: Moved[] }> {
  const locked = await lockPayments(
    tx,
    items.map(({ id }) => id),
  );
  const byId = new Map(locked.map((payment) => [payment.nominationId, payment]));
  const payers = await readPayers(tx, [...new Set(locked.map(({ payerId }) => payerId))], context);
  const stale = items.filter(({ id, version }) => byId.has(id) && byId.get(id)?.version !== version);
  const acts =
    stale.length > 0
      ? await lastActs(
          tx,
          stale.map(({ id }) => id),
        )
      : new Map<string, object>();
  const moved: Moved[] = [];
  const results = items.map(({ id, version }): PaymentResult => {
    const refuse = (refusal: ServerRefusal): PaymentResult => ({ id, ok: false, refusal });
    const stored = byId.get(id);
    if (!stored) return refuse({ code: 'notFound' });
    const office = officeFor(payers.get(stored.payerId), act);
    if (!office) return refuse({ code: 'roleNotPermitted', roles: isMaking(act) ? markers : checkers });
    if (stored.version !== version)
      return refuse({ code: 'conflict', params: { state: stored.state, ...acts.get(id) } });
    const { document, note } = { document: undefined, note: undefined, ...act };
    const asked = {
      event: eventOf(act, context, office.onBehalfOf),
      document: document ?? null,
      ...(note ? { note } : {}),
    };
    const answer = moveStored(stored, asked, { actorId: context.user.id, office });
    if (!answer.ok) return refuse({ ...answer.reason, params: { state: stored.state, ...answer.reason.params } });
    moved.push(answer.moved);
    return { id, ok: true, version: answer.moved.version, state: answer.moved.state };
  });
  return { results, moved };
}

function isMaking({ type }: PaymentAct): boolean {
  return type !== 'confirm' && type !== 'sendBack';
}

function officeFor(payer: Payer | undefined, act: PaymentAct) {
  return isMaking(act) ? payer?.marks : payer?.checks;
}

/** Who marks is the person; who checks is the person and whoever the person stands in for. */
function eventOf(act: PaymentAct, { user, on }: UserContext, onBehalfOf: string | undefined): PaymentEvent {
  switch (act.type) {
    case 'setAmount':
      return { type: 'setAmount', amount: act.amount };
    case 'markPaid':
    case 'markReturned':
      return { type: act.type, on: act.on, by: user.id, today: on };
    default:
      return { type: act.type, by: [user.id, ...(onBehalfOf ? [onBehalfOf] : [])] };
  }
}
