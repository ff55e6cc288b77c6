import { recordAct } from '../audit/acts.ts';
import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { NominationEvent } from '@vinh-danh/workflows';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import type { Item } from '../nominations/item.ts';
import { expectPlanned } from './change.ts';
import type { HandOverInput, HoldInput } from './input.ts';
import type { Planned } from './store.ts';
import { describeReceived, listDead, listPlanned, missPlanned, setState, settleAt } from './store.ts';

export type Held = { results: ItemResult[]; absent: number };

/**
 * Holds a ceremony: hands over to everybody on its list who has come or is represented, each for itself; whoever is absent or
 * refused stays to be handed over. A dry run writes nothing and says what would happen.
 * @throws RefusedError `ceremonyEmpty`, `dayInFuture`, and what `expectPlanned` throws.
 */
export async function holdCeremony(context: UserContext, input: HoldInput): Promise<Held> {
  const organisations = organisationsOf(context);
  if (input.dryRun) return withContext(context.db, organisations, (tx) => hold(tx, context, input));
  const command = toCommand(context.user.id, 'conferral.hold', input);
  const held = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const answer = await hold(tx, context, input);
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
  context.announce();
  return held;
}

async function hold(tx: Tx, context: UserContext, input: HoldInput): Promise<Held> {
  const { id, commandId, dryRun } = input;
  const { found, office } = await expectPlanned(tx, context, input);
  const planned = await listPlanned(tx, id);
  if (planned.length === 0) throw new RefusedError({ code: 'ceremonyEmpty' });
  if (found.heldOn > context.on) throw new RefusedError({ code: 'dayInFuture', params: { day: found.heldOn } });
  const coming = planned.filter(({ presence }) => presence !== 'absent');
  const results = await conferAll(
    tx,
    context,
    coming.map((one) => ({ ...one, event: eventOf(one, found.heldOn) })),
    { commandId, dryRun },
  );
  const absent = planned.length - coming.length;
  if (dryRun) return { results, absent };
  const done = results.filter(({ ok }) => ok).map((result) => result.id);
  await settleAt(tx, id, done);
  await missPlanned(tx, id);
  await setState(tx, id, 'held');
  const payload = { handedOver: done, refused: results.length - done.length, absent };
  await recordAct(tx, 'ceremonies', { id, act: 'hold', actorId: context.user.id, office, payload, commandId });
  return { results, absent };
}

function eventOf({ presence, receivedBy, relation }: Planned, conferredOn: string): NominationEvent {
  const family = presence === 'represented' && receivedBy && relation ? { receivedBy, relation } : {};
  return { type: 'confer', conferredOn, ...family };
}

/**
 * Hands over outside of a ceremony, as when somebody fetches it: each for itself. A dry run writes nothing and says what would
 * happen.
 */
export async function handOver(context: UserContext, input: HandOverInput): Promise<{ results: ItemResult[] }> {
  const organisations = organisationsOf(context);
  if (input.dryRun) return withContext(context.db, organisations, (tx) => hand(tx, context, input));
  const command = toCommand(context.user.id, 'conferral.handOver', input);
  const handed = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const answer = await hand(tx, context, input);
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
  context.announce();
  return handed;
}

async function hand(tx: Tx, context: UserContext, input: HandOverInput): Promise<{ results: ItemResult[] }> {
  const { items, receivedOn, presence, receivedBy, relation, commandId, dryRun } = input;
  const dead = await listDead(
    tx,
    items.map(({ id }) => id),
  );
  const family = presence === 'represented' && receivedBy && relation ? { receivedBy, relation } : {};
  const event: NominationEvent = { type: 'confer', conferredOn: receivedOn, ...family };
  const asked = items.map((item) => ({ ...item, isDead: dead.has(item.id), event }));
  const results = await conferAll(tx, context, asked, { commandId, dryRun });
  const done = results.filter(({ ok }) => ok).map(({ id }) => id);
  if (!dryRun && done.length > 0) await describeReceived(tx, done, input);
  return { results };
}

type Asked = Item & { readonly isDead: boolean; readonly event: NominationEvent };

/** The machine asks for the family of whoever is honoured dead; here also for that of one who died after the decision. */
async function conferAll(
  tx: Tx,
  context: UserContext,
  items: readonly Asked[],
  options: { commandId: string; dryRun: boolean },
): Promise<ItemResult[]> {
  const lacking = new Set(items.filter(({ isDead, event }) => isDead && !hasFamily(event)).map(({ id }) => id));
  const { results } = await applyAll(
    tx,
    context,
    items.filter(({ id }) => !lacking.has(id)),
    options,
  );
  const byId = new Map(results.map((result) => [result.id, result]));
  return items.map(({ id }) => byId.get(id) ?? { id, ok: false, refusal: { code: 'familyRequired' } });
}

function hasFamily(event: NominationEvent): boolean {
  return event.type === 'confer' && event.receivedBy !== undefined && event.relation !== undefined;
}
