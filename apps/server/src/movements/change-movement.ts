import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { moveMovement, takesNominations } from '@vinh-danh/workflows/movement';
import { v7 as newId } from 'uuid';
import { actOn } from '../audit/acts.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import type { ActInput, DraftInput, JoinInput, PledgeInput, WithdrawInput } from './input.ts';
import { leading, unitOffice } from './offices.ts';
import type { MovementHead } from './store.ts';
import {
  findMovement,
  insertDocument,
  insertDraft,
  insertPledge,
  insertUnits,
  joinUnit,
  lockMovement,
  setStatus,
  setTerms,
  withdrawPledge,
} from './store.ts';

export type MovementChanged = { id: string; version: number };

/**
 * Drafts a movement of a body.
 * @throws RefusedError `roleNotPermitted` for whoever does not lead movements of that body, `notFound` for a parent that is none.
 */
export async function draftMovement(context: UserContext, input: DraftInput): Promise<MovementChanged> {
  return actOn(context, 'movements', 'draft', input, async (tx) => {
    const { launchedById, parentId = null, documents } = input;
    const { body, office } = await leading(tx, context, launchedById);
    if (parentId !== null && !(await findMovement(tx, parentId))) throw new RefusedError({ code: 'notFound' });
    const id = newId();
    const { name, launchedOn, endsOn = null, aims = null, terms } = input;
    const level = levelOf(body.level ?? 'unit');
    await insertDraft(tx, { id, name, level, parentId, launchedById, launchedOn, endsOn, aims, terms });
    for (const document of documents)
      await insertDocument(tx, id, { ...document, abstract: document.abstract ?? null });
    return { id, office, payload: { name, launchedOn, endsOn, documents, terms } };
  });
}

function levelOf(level: string): string {
  return level === 'central' || level === 'ministry' ? 'national' : level;
}

/**
 * Moves a movement on, adds a document to it, or sends it to units.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, and what the movement's machine says.
 */
export async function actOnMovement(context: UserContext, input: ActInput): Promise<MovementChanged> {
  return actOn(context, 'movements', input.act, input, async (tx) => {
    const found = await expectMovement(tx, input.id);
    const { office } = await leading(tx, context, found.launchedById);
    if (found.version !== input.version) throw new RefusedError({ code: 'conflict' });
    return { id: found.id, office, payload: await work(tx, context, found, input) };
  });
}

async function work(tx: Tx, { on }: UserContext, found: MovementHead, input: ActInput) {
  const { id, status, documents, launchedOn } = found;
  if (input.act === 'addDocument') {
    const { document } = input;
    await insertDocument(tx, id, { ...document, abstract: document.abstract ?? null });
    return { document };
  }
  if (input.act === 'setTerms') {
    if (status === 'closed') throw new RefusedError({ code: 'movementElsewhere' });
    await setTerms(tx, id, input.terms);
    return { terms: input.terms };
  }
  if (input.act === 'send') {
    if (!takesNominations(status)) throw new RefusedError({ code: 'movementElsewhere' });
    return { sent: await insertUnits(tx, id, input.unitIds, on) };
  }
  const at = { state: status, context: { documents: documents.length, launchedOn } };
  const moved = moveMovement(at, input.act === 'launch' ? { type: 'launch', today: on } : { type: input.act });
  if (!moved.ok) throw new RefusedError({ ...moved.reason });
  await setStatus(tx, id, moved.state);
  return { from: status, to: moved.state };
}

/** A unit says that it joins. @throws RefusedError `notFound`, `roleNotPermitted`, `movementElsewhere`, `notSentTo`. */
export async function joinMovement(context: UserContext, input: JoinInput): Promise<MovementChanged> {
  return actOn(context, 'movements', 'join', input, async (tx) => {
    const { id, unitId, plan } = input;
    const office = await expectUnit(tx, context, id, unitId);
    const told = { id, unitId, on: context.on, plan: plan ?? null };
    if (!(await joinUnit(tx, told))) throw new RefusedError({ code: 'notSentTo' });
    return { id, office, payload: { unitId, plan } };
  });
}

/** Keeps what a unit's people have pledged. @throws RefusedError as `joinMovement`, `dayInFuture`. */
export async function addPledge(context: UserContext, input: PledgeInput): Promise<MovementChanged> {
  return actOn(context, 'movements', 'pledge', input, async (tx) => {
    const { commandId: _command, id, ...pledge } = input;
    const office = await expectUnit(tx, context, id, pledge.unitId);
    if (pledge.signedOn > context.on) throw new RefusedError({ code: 'dayInFuture', params: { day: pledge.signedOn } });
    const kept = await insertPledge(tx, { ...pledge, id: newId(), movementId: id, recordedById: context.user.id });
    if (!kept) throw new RefusedError({ code: 'notSentTo' });
    return { id, office, payload: pledge };
  });
}

/** Takes a pledge out of the counts; it stays on record. @throws RefusedError `notFound`, `roleNotPermitted`. */
export async function takePledgeBack(context: UserContext, input: WithdrawInput): Promise<MovementChanged> {
  return actOn(context, 'movements', 'withdrawPledge', input, async (tx) => {
    const { id, pledgeId } = input;
    await expectMovement(tx, id);
    const unitId = await withdrawPledge(tx, id, pledgeId, context.on);
    if (unitId === undefined) throw new RefusedError({ code: 'notFound' });
    return { id, office: unitOffice(context, unitId), payload: { unitId, pledgeId } };
  });
}

async function expectUnit(tx: Tx, context: UserContext, id: string, unitId: string): Promise<Membership> {
  const { status } = await expectMovement(tx, id);
  const office = unitOffice(context, unitId);
  if (!takesNominations(status)) throw new RefusedError({ code: 'movementElsewhere' });
  return office;
}

export async function expectMovement(tx: Tx, id: string): Promise<MovementHead> {
  const found = await lockMovement(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  return found;
}
