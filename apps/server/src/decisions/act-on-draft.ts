import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { listDeciders } from '../nominations/deciders.ts';
import type { DiscardInput, DraftInput, IssueDraftInput, SignInput } from './draft.ts';
import { findDraft, findDrafted, freeItems, insertDraft, moveDraft } from './draft-store.ts';
import type { Decided } from './issue-decision.ts';
import { actingSigner, makeDecision } from './issue-decision.ts';
import { gatherPaper, signingOf, toDraft } from './paper.ts';

type Locked = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** Runs an act on drafts once, in one transaction. */
async function act<T>(
  context: UserContext,
  procedure: string,
  input: { commandId: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const command = toCommand(context.user.id, procedure, input);
  const answer = await once(context.db, command, () =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const result = await work(tx);
      await recordAnswer(tx, command, result);
      return result;
    }),
  );
  context.announce();
  return answer;
}

export type Drafted = { draftId: string | null; results: ItemResult[] };

/**
 * Draws up a decision of what is approved, all or nothing, by whoever may issue it. A dry run says what stands in the way of each.
 * @throws RefusedError `decisionMixed`, `decisionNotWhole`, `inAnotherDraft`.
 */
export async function draftDecision(context: UserContext, input: DraftInput): Promise<Drafted> {
  if (input.dryRun) {
    return withContext(context.db, organisationsOf(context), async (tx) => ({
      draftId: null,
      results: await tryToDraft(tx, context, input),
    }));
  }
  return act(context, 'decisions.draft', input, async (tx) => {
    const results = await tryToDraft(tx, context, input);
    const refused = results.filter(({ ok }) => !ok);
    const [first] = refused;
    if (first && !first.ok) {
      const isTaken = refused.every((item) => !item.ok && item.refusal.code === 'inAnotherDraft');
      throw new RefusedError({ code: isTaken ? 'inAnotherDraft' : 'decisionNotWhole', params: { refused } });
    }
    const ids = input.items.map(({ id }) => id);
    const issuers = await listDeciders(tx, ids, organisationsOf(context));
    const [issuerId] = issuers;
    if (issuerId === undefined) throw new RefusedError({ code: 'notFound' });
    if (issuers.length > 1) throw new RefusedError({ code: 'decisionMixed', params: { issuers } });
    const draftId = newId();
    await insertDraft(tx, { id: draftId, issuerId, order: input.order, draftedById: context.user.id, ids });
    return { draftId, results };
  });
}

/** Each as it would be issued: that it is not signed yet is no hindrance to a draft. */
async function tryToDraft(tx: Tx, context: UserContext, { commandId, items }: DraftInput): Promise<ItemResult[]> {
  const issue = { type: 'issueDecision', decisionId: newId(), number: '00', decidedOn: context.on } as const;
  const events = items.map((item) => ({ ...item, event: issue }));
  const { results } = await applyAll(tx, context, events, { commandId, dryRun: true, allOrNothing: true });
  const drafted = new Set(
    await findDrafted(
      tx,
      items.map(({ id }) => id),
    ),
  );
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  return results.map((result): ItemResult => {
    const { id } = result;
    if (drafted.has(id)) return { id, ok: false, refusal: { code: 'inAnotherDraft' } };
    if (result.ok || result.refusal.code !== 'notSigned') return result;
    return { id, ok: true, version: versions.get(id) ?? 0, stage: 'approved' };
  });
}

/** Takes an open draft back; its nominations may go into another. */
export async function discardDraft(context: UserContext, input: DiscardInput): Promise<{ id: string }> {
  return act(context, 'decisions.discardDraft', input, async (tx) => {
    const { draft } = await lockDraft(tx, context, input);
    await moveDraft(tx, draft, { state: 'discarded' });
    await freeItems(tx, draft.id);
    return { id: draft.id };
  });
}

/**
 * The head of the issuer, or who stands in for the head, signs the document that was shown: its hash must still be that of the
 * register. All nominations on the list are signed with it, or none.
 * @throws RefusedError `draftChanged`, `draftHeldUp`, `decisionNotWhole`, `forbidden`.
 */
export async function signDraft(context: UserContext, input: SignInput): Promise<{ id: string; version: number }> {
  return act(context, 'decisions.signDraft', input, async (tx) => {
    const { draft, items } = await lockDraft(tx, context, input);
    checkStanding(items);
    const office = signingOffice(context, draft.issuerId);
    if (!office) throw new RefusedError({ code: 'forbidden' });
    const { hash } = await composeDraft(tx, context, { draft, items });
    if (hash !== input.hash) throw new RefusedError({ code: 'draftChanged' });
    const unsigned = items
      .filter(({ signed }) => !signed)
      .map((item) => ({ ...item, event: { type: 'sign' } as const }));
    const { results } = await applyAll(tx, context, unsigned, { commandId: input.commandId, allOrNothing: true });
    const refused = results.filter(({ ok }) => !ok);
    if (refused.length > 0) throw new RefusedError({ code: 'decisionNotWhole', params: { refused } });
    const signedFor = office.onBehalfOf ?? null;
    await moveDraft(tx, draft, { state: 'signed', signedById: context.user.id, signedFor, signedHash: hash });
    return { id: draft.id, version: draft.version + 1 };
  });
}

/** Issues a signed draft. @throws RefusedError `draftHeldUp`, `signatureVoid` when it is no longer what was signed, `notSigned`. */
export async function issueDraft(context: UserContext, input: IssueDraftInput): Promise<Decided> {
  return act(context, 'decisions.issueDraft', input, async (tx) => {
    const { draft, items } = await lockDraft(tx, context, input);
    checkStanding(items);
    const { signedById, signedFor, signedHash } = draft;
    if (draft.state !== 'signed' || !signedById || !signedHash) throw new RefusedError({ code: 'notSigned' });
    const signer = { id: signedById, onBehalfOf: signedFor };
    const making = { kind: 'award', draft: { signer, signedHash, order: draft.listOrder } } as const;
    const { commandId, decidedOn } = input;
    const decided = await makeDecision(
      tx,
      context,
      { commandId, items, decidedOn, dryRun: false },
      {
        ...making,
        toEvent: (document) => ({ type: 'issueDecision', ...document }),
      },
    );
    await moveDraft(tx, draft, { state: 'issued', decisionId: decided.decisionId });
    return decided;
  });
}

/** The document of a draft as it stands in the register today. */
export async function composeDraft(tx: Tx, context: UserContext, { draft, items }: Locked) {
  const { issuerId, listOrder } = draft;
  const ids = items.map(({ id }) => id);
  const paper = await gatherPaper(tx, { kind: 'award', issuerId, ids, on: context.on, order: listOrder });
  return toDraft(paper, signingOf(actingSigner(context, issuerId)));
}

/** The office by which the caller signs for a body. */
export function signingOffice({ memberships }: UserContext, issuerId: string) {
  return memberships.find(
    ({ role, organisationId }) => (role === 'leader' || role === 'unitHead') && organisationId === issuerId,
  );
}

/** Who on a list is not approved any more: suspended since, or gone back to the leader or to another level. */
export function heldUpIn(items: Locked['items']): { name: string; stage: Stage }[] {
  return items.filter(({ stage }) => stage !== 'approved').map(({ name, stage }) => ({ name, stage }));
}

/** @throws RefusedError `draftHeldUp` with the names of those who keep the whole list back. */
function checkStanding(items: Locked['items']): void {
  const names = heldUpIn(items).map(({ name }) => name);
  if (names.length > 0) throw new RefusedError({ code: 'draftHeldUp', params: { names } });
}

/** @throws RefusedError `notFound` for who does not see all of its list, `draftEnded`, `draftChanged` for a stale version. */
async function lockDraft(tx: Tx, context: UserContext, { id, version }: DiscardInput): Promise<Locked> {
  const found = await findDraft(tx, id, { lock: true });
  if (found?.draft.state === 'discarded') throw new RefusedError({ code: 'draftEnded' });
  if (!found || !(await maySee(tx, context, found))) throw new RefusedError({ code: 'notFound' });
  const { draft } = found;
  if (draft.state === 'issued') throw new RefusedError({ code: 'draftEnded' });
  if (draft.version !== version) throw new RefusedError({ code: 'draftChanged' });
  return found;
}

/** Whoever works on a draft reads every nomination on its list. */
export async function maySee({ sql }: Tx, context: UserContext, { items }: Locked): Promise<boolean> {
  const readers = organisationsOf(context);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from nominations
    where id = any(${items.map(({ id }) => id)}::uuid[]) and visible_to && ${readers}::text[]`;
  return items.length > 0 && row?.count === items.length;
}
