import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { moveModel } from '@vinh-danh/workflows/model';
import { v7 as newId } from 'uuid';
import { actOn } from '../audit/acts.ts';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { unitOffice } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { readBodies } from '../organisations/read-body.ts';
import type { ActInput, CopyInput, DraftInput, EditInput } from './input.ts';
import { officeFor } from './offices.ts';
import type { Model } from './store.ts';
import { findModel, insertCopy, insertModel, isReportOf, lockModel, moveTo, updateContent } from './store.ts';

export type ModelChanged = { id: string; version: number };

/** Writes down a model of a unit. @throws RefusedError `roleNotPermitted`, `notFound` for a report that is none of the unit. */
export async function draftModel(context: UserContext, input: DraftInput): Promise<ModelChanged> {
  return actOn(context, 'models', 'draft', input, async (tx) => {
    const { commandId: _command, unitId, ...content } = input;
    const office = unitOffice(context, unitId);
    await checkReport(tx, input.reportId, unitId);
    const id = newId();
    await insertModel(tx, { ...content, id, unitId, reportId: input.reportId ?? null });
    return { id, office, payload: content };
  });
}

/** Changes a draft, also one that was sent back. @throws RefusedError as `draftModel`, `conflict`, `modelElsewhere`. */
export async function editModel(context: UserContext, input: EditInput): Promise<ModelChanged> {
  return actOn(context, 'models', 'edit', input, async (tx) => {
    const { commandId: _command, id, version, ...content } = input;
    const found = await expectModel(tx, id);
    const office = await officeFor(tx, context, found, 'edit');
    if (found.version !== version) throw new RefusedError({ code: 'conflict' });
    if (found.state !== 'drafted') throw new RefusedError({ code: 'modelElsewhere' });
    await checkReport(tx, input.reportId, found.unitId);
    await updateContent(tx, id, { ...content, reportId: input.reportId ?? null });
    return { id, office, payload: content };
  });
}

async function checkReport(tx: Tx, reportId: string | undefined, unitId: string): Promise<void> {
  if (reportId !== undefined && !(await isReportOf(tx, reportId, unitId))) throw new RefusedError({ code: 'notFound' });
}

/**
 * Proposes, promotes, returns, publishes or withdraws a model.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, and what the machine says.
 */
export async function actOnModel(context: UserContext, input: ActInput): Promise<ModelChanged> {
  return actOn(context, 'models', input.act, input, async (tx) => {
    const { id, act, version } = input;
    const { on } = context;
    const found = await expectModel(tx, id);
    // Who may act hangs on where it lies: whoever knows an older place is told that first.
    if (found.version !== version) throw new RefusedError({ code: 'conflict' });
    const office = await officeFor(tx, context, found, act);
    const { state, unitId, holderId, aboveId } = found;
    const moved = moveModel({ state, context: { isTop: aboveId === null } }, { type: act });
    if (!moved.ok) throw new RefusedError({ ...moved.reason });
    const goesUp = act === 'propose' || act === 'promote';
    const next = act === 'return' ? unitId : goesUp ? (aboveId ?? holderId) : holderId;
    const appraiserId = (await readBodies(tx, [next], on)).get(next)?.appraiserId;
    await moveTo(tx, id, {
      state: moved.state,
      holderId: next,
      readers: [next, ...(appraiserId ? [appraiserId] : [])],
      on,
    });
    const reason = 'reason' in input ? { reason: input.reason } : {};
    return { id, office, payload: { from: state, to: moved.state, holderId: next, ...reason } };
  });
}

/**
 * Keeps that a unit has copied a published model.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `modelElsewhere`, `ownModel`, `dayInFuture`, `alreadyCopied`.
 */
export async function copyModel(context: UserContext, input: CopyInput): Promise<{ id: string }> {
  const { db, user, on } = context;
  const command = toCommand(user.id, 'models.copy', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const { id, unitId, since, note = null } = input;
      const found = await findModel(tx, id);
      if (!found) throw new RefusedError({ code: 'notFound' });
      unitOffice(context, unitId);
      if (found.state !== 'published') throw new RefusedError({ code: 'modelElsewhere' });
      if (found.unitId === unitId) throw new RefusedError({ code: 'ownModel' });
      if (since > on) throw new RefusedError({ code: 'dayInFuture', params: { day: since } });
      if (!(await insertCopy(tx, { id, unitId, since, note, recordedById: user.id })))
        throw new RefusedError({ code: 'alreadyCopied' });
      await recordAnswer(tx, command, { id });
      return { id };
    }),
  );
}

async function expectModel(tx: Tx, id: string): Promise<Model> {
  const found = await lockModel(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  return found;
}
