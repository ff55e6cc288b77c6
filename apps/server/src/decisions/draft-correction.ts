import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { issuerOf } from '@vinh-danh/workflows/documents';
import { readBodies } from '../organisations/read-body.ts';
import { act } from './act-on-draft.ts';
import type { Said } from './correctable.ts';
import { findCorrectable, readCorrectable } from './correctable.ts';
import type { StoredCorrection } from './correction-paper.ts';
import type { CorrectionInput } from './draft.ts';
import { listOrderOf } from './list-order.ts';

export type ToCorrect = {
  symbol: string;
  mayBeCollective: boolean;
  items: { id: string; said: Said }[];
};

/** What a decision says of each on its list, for the clerk who corrects it. @throws RefusedError `notFound`. */
export async function getCorrectable(context: UserContext, id: string): Promise<ToCorrect> {
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const decision = await findCorrectable(tx, id);
    const lines = decision ? await readCorrectable(tx, id) : [];
    if (!decision || lines.length === 0) throw new RefusedError({ code: 'notFound' });
    const { issuerId, symbol } = decision;
    const body = (await readBodies(tx, [issuerId], context.on)).get(issuerId);
    return {
      symbol,
      mayBeCollective: body !== undefined && issuerOf(body).collective,
      items: lines.map((line) => ({ id: line.id, said: line.said })),
    };
  });
}

/**
 * Draws up a correction of an issued decision, by its issuer's clerk: a further decision that names the first, which stays as it
 * was issued. What stood is taken from what was printed and from the register, not from the caller.
 * @throws RefusedError `notFound`, `nothingToCorrect`, `alreadyCorrecting`, `decisionNotWhole`.
 */
export async function draftCorrection(context: UserContext, input: CorrectionInput): Promise<{ draftId: string }> {
  return act(context, 'decisions.draftCorrection', input, async (tx) => {
    const decision = await findCorrectable(tx, input.decisionId);
    const lines = new Map(
      (decision ? await readCorrectable(tx, decision.id) : []).map((line) => [line.id, line] as const),
    );
    if (!decision || input.corrections.some(({ nominationId }) => !lines.has(nominationId)))
      throw new RefusedError({ code: 'notFound' });
    const entries = input.corrections.map((entry): StoredCorrection => {
      const stood = lines.get(entry.nominationId)?.said[entry.field] ?? '';
      if (stood === '' || stood === entry.becomes) throw new RefusedError({ code: 'nothingToCorrect' });
      return { ...entry, stood };
    });
    await checkPermitted(tx, context, {
      input,
      versions: new Map([...lines].map(([id, { version }]) => [id, version])),
    });
    const draftId = newId();
    const { issuerId, id: correctsId } = decision;
    await insertCorrection(tx, { draftId, issuerId, correctsId, userId: context.user.id, input, entries });
    return { draftId };
  });
}

type Checked = { input: CorrectionInput; versions: ReadonlyMap<string, number> };

/** Tries the correction on everybody on it: whoever may not issue it does not draw it up. */
async function checkPermitted(tx: Tx, context: UserContext, { input, versions }: Checked): Promise<void> {
  const event = {
    type: 'correct',
    decisionId: newId(),
    number: '00',
    decidedOn: context.on,
    fields: ['name' as const],
  } as const;
  const ids = [...new Set(input.corrections.map(({ nominationId }) => nominationId))];
  const events = ids.map((id) => ({
    id,
    version: versions.get(id) ?? 0,
    event: { ...event, fields: [...event.fields] },
  }));
  const { results } = await applyAll(tx, context, events, { commandId: input.commandId, dryRun: true });
  const refused = results.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new RefusedError({ code: 'decisionNotWhole', params: { refused } });
}

type NewCorrection = {
  draftId: string;
  issuerId: string;
  correctsId: string;
  userId: string;
  input: CorrectionInput;
  entries: readonly StoredCorrection[];
};

async function insertCorrection(tx: Tx, made: NewCorrection): Promise<void> {
  const { draftId, issuerId, correctsId, userId, input, entries } = made;
  const order = await listOrderOf(tx, issuerId);
  const [drafted] = await tx.sql`
    insert into decision_drafts (id, issuer_id, kind, version, state, list_order, collective, corrects_id, ground, drafted_by_id)
    values (${draftId}, ${issuerId}, 'correction', 0, 'drafted', ${order}, ${input.collective}, ${correctsId}, ${input.ground}, ${userId})
    on conflict (corrects_id) where state in ('drafted', 'signed') and corrects_id is not null do nothing returning id`;
  if (!drafted) throw new RefusedError({ code: 'alreadyCorrecting' });
  await tx.sql`
    insert into decision_corrections (draft_id, nomination_id, field, stood, becomes, position)
    select ${draftId}, "nominationId", field, stood, becomes, place
    from jsonb_to_recordset(${JSON.stringify(entries.map((entry, place) => ({ ...entry, place: place + 1 })))}::jsonb)
      as c("nominationId" uuid, field text, stood text, becomes text, place int)`;
}
