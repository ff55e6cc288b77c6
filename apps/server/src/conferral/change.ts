import { recordAct } from '../audit/acts.ts';
import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { AddInput, CancelInput, EditInput, MarkInput, PlanInput, RemoveInput } from './input.ts';
import { listOrganisers, officeFor } from './offices.ts';
import type { Ceremony } from './store.ts';
import {
  insertCeremony,
  insertPlanned,
  lastAct,
  listDecided,
  lockCeremony,
  markPlanned,
  missPlanned,
  setState,
  updateCeremony,
} from './store.ts';

export type Changed = { readonly id: string; readonly version: number };

/** Plans a ceremony of a body whose books the caller keeps. @throws RefusedError `roleNotPermitted`. */
export async function planCeremony(context: UserContext, input: PlanInput): Promise<Changed> {
  const { db, user } = context;
  const { commandId, ...ceremony } = input;
  const command = toCommand(user.id, 'conferral.plan', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const office = officeFor(await listOrganisers(tx, context), input.organiserId, context);
      if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['clerk'] });
      const id = newId();
      await insertCeremony(tx, { ...ceremony, id, createdById: user.id });
      const version = await recordAct(tx, 'ceremonies', {
        id,
        act: 'plan',
        actorId: user.id,
        office,
        payload: ceremony,
        commandId,
      });
      const answer = { id, version };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

export async function editCeremony(context: UserContext, input: EditInput): Promise<Changed> {
  return change(context, input, 'edit', async (tx, { id }) => {
    const { title, heldOn, place } = input;
    await updateCeremony(tx, id, { title, heldOn, place });
    return { payload: { title, heldOn, place } };
  });
}

export type Added = Changed & {
  added: number;
  refused: { id: string; refusal: ServerRefusal }[];
};

/**
 * Puts decided nominations on the list. Each for itself: what another list has, or what is not decided or is handed over, is
 * refused and told.
 */
export async function addToCeremony(context: UserContext, input: AddInput): Promise<Added> {
  return change(context, input, 'add', async (tx, { id }) => {
    const { nominationIds, decisionId } = input;
    const decided = await listDecided(tx, { nominationIds, decisionId });
    const free = decided.filter(({ listedIn }) => listedIn === null).map((one) => one.id);
    const added = await insertPlanned(tx, id, free);
    const known = new Map(decided.map((one) => [one.id, one.listedIn]));
    const refused = [...new Set([...nominationIds, ...decided.map((one) => one.id)])]
      .filter((one) => !added.has(one))
      .map((one): Added['refused'][number] => ({
        id: one,
        refusal: known.has(one)
          ? { code: 'listedElsewhere', params: { ceremony: known.get(one) ?? '' } }
          : { code: 'notFound' },
      }));
    return { payload: { added: [...added] }, answer: { added: added.size, refused } };
  });
}

export async function removeFromCeremony(context: UserContext, input: RemoveInput): Promise<Changed> {
  return change(context, input, 'remove', async (tx, { id }) => {
    await missPlanned(tx, id, input.nominationIds);
    return { payload: { removed: input.nominationIds } };
  });
}

/** Says who is to receive for one on the list, or that nobody came. */
export async function markPresence(context: UserContext, input: MarkInput): Promise<Changed> {
  return change(context, input, 'mark', async (tx, { id }) => {
    const { nominationId, presence, certificate, prize } = input;
    if (!(await markPlanned(tx, id, nominationId, input))) throw new RefusedError({ code: 'notFound' });
    return { payload: { nominationId, presence, certificate, prize } };
  });
}

/** Calls a ceremony off: whoever was on its list may be put on another. */
export async function cancelCeremony(context: UserContext, input: CancelInput): Promise<Changed> {
  return change(context, input, 'cancel', async (tx, { id }) => {
    await missPlanned(tx, id);
    await setState(tx, id, 'cancelled');
    return { payload: { reason: input.reason } };
  });
}

type Input = { readonly commandId: string; readonly id: string; readonly version: number };
type Done<A> = { readonly payload: Readonly<Record<string, unknown>>; readonly answer?: A };

/** One act on a planned ceremony as the caller knows it, kept in its history. */
async function change<A extends object = object>(
  context: UserContext,
  input: Input,
  act: string,
  work: (tx: Tx, found: Ceremony) => Promise<Done<A>>,
): Promise<Changed & A> {
  const { db, user } = context;
  const { commandId, id } = input;
  const command = toCommand(user.id, `conferral.${act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const { found, office } = await expectPlanned(tx, context, input);
      const { payload, answer } = await work(tx, found);
      const version = await recordAct(tx, 'ceremonies', { id, act, actorId: user.id, office, payload, commandId });
      const changed = { id, version, ...answer } as Changed & A;
      await recordAnswer(tx, command, changed);
      return changed;
    }),
  );
}

/**
 * The ceremony, locked, and the office in which the caller works on it.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `ceremonyOver`, `conflict` with who was first.
 */
export async function expectPlanned(
  tx: Tx,
  context: UserContext,
  { id, version }: Pick<Input, 'id' | 'version'>,
): Promise<{ found: Ceremony; office: Membership }> {
  const found = await lockCeremony(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  const office = officeFor(await listOrganisers(tx, context), found.organiserId, context);
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['clerk'] });
  if (found.state !== 'planned') throw new RefusedError({ code: 'ceremonyOver' });
  if (found.version !== version) throw new RefusedError({ code: 'conflict', params: { ...(await lastAct(tx, id)) } });
  return { found, office };
}
