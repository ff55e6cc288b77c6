import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import { issuerOf, type ListOrder } from '@vinh-danh/workflows/documents';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { listDeciders } from '../nominations/deciders.ts';
import { readBodies } from '../organisations/read-body.ts';
import { composeDraft } from './compose-draft.ts';
import type { DiscardInput, DraftInput, IssueDraftInput, SignInput } from './draft.ts';
import { findDraft, findDrafted, freeItems, insertDraft, mayOpen, moveDraft } from './draft-store.ts';
import { formColumn } from './form-column.ts';
import { issueCorrection } from './issue-correction.ts';
import type { Decided } from './issue-decision.ts';
import { makeDecision } from './issue-decision.ts';
import { keepListOrder, listOrderOf } from './list-order.ts';
import { signerOf, signingOffice } from './signing-office.ts';

export type Locked = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** Runs an act on drafts once, in one transaction. */
export async function act<T>(
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

/** `issuer`: how the body that decides all of them may sign, and in which order it wants its lists. */
export type Drafted = {
  draftId: string | null;
  results: ItemResult[];
  issuer: { name: string; authority: string; mayBeCollective: boolean; order: ListOrder } | null;
};

/**
 * Draws up a decision of what is approved, all or nothing, by whoever may issue it. A dry run says what stands in the way of each.
 * @throws RefusedError `decisionMixed`, `decisionNotWhole`, `inAnotherDraft`.
 */
export async function draftDecision(context: UserContext, input: DraftInput): Promise<Drafted> {
  if (input.dryRun) {
    return withContext(context.db, organisationsOf(context), async (tx) => {
      const results = await tryToDraft(tx, context, input);
      const [issuerId, ...others] = await issuersOf(tx, context, input);
      const isOne = issuerId !== undefined && others.length === 0;
      return { draftId: null, results, issuer: isOne ? await tellIssuer(tx, context, issuerId) : null };
    });
  }
  return act(context, 'decisions.draft', input, async (tx) => {
    const results = await tryToDraft(tx, context, input);
    const refused = results.filter(({ ok }) => !ok);
    const [first] = refused;
    if (first && !first.ok) {
      const isTaken = refused.every((item) => !item.ok && item.refusal.code === 'inAnotherDraft');
      throw new RefusedError({ code: isTaken ? 'inAnotherDraft' : 'decisionNotWhole', params: { refused } });
    }
    const issuers = await issuersOf(tx, context, input);
    const [issuerId] = issuers;
    if (issuerId === undefined) throw new RefusedError({ code: 'notFound' });
    if (issuers.length > 1) throw new RefusedError({ code: 'decisionMixed', params: { issuers } });
    const issuer = await tellIssuer(tx, context, issuerId);
    const { order = issuer.order, keepOrder = false, collective = false } = input;
    if (collective && !issuer.mayBeCollective) throw new RefusedError({ code: 'badInput' });
    if (keepOrder) await keepListOrder(tx, issuerId, order);
    const draftId = newId();
    const ids = input.items.map(({ id }) => id);
    await insertDraft(tx, { id: draftId, issuerId, order, collective, draftedById: context.user.id, ids });
    return { draftId, results, issuer };
  });
}

async function issuersOf(tx: Tx, context: UserContext, { items }: DraftInput): Promise<string[]> {
  return listDeciders(
    tx,
    items.map(({ id }) => id),
    organisationsOf(context),
  );
}

async function tellIssuer(tx: Tx, { on }: UserContext, issuerId: string): Promise<NonNullable<Drafted['issuer']>> {
  const body = (await readBodies(tx, [issuerId], on)).get(issuerId);
  if (!body) throw new Error(`no organisation ${issuerId}`);
  const { name, authority, collective } = issuerOf(body);
  return { name, authority, mayBeCollective: collective, order: await listOrderOf(tx, issuerId) };
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
 * register. All nominations on the list are signed with it, or none; what is corrected was signed with its own decision.
 * @throws RefusedError `draftChanged`, `draftHeldUp`, `decisionNotWhole`, `forbidden`.
 */
export async function signDraft(context: UserContext, input: SignInput): Promise<{ id: string; version: number }> {
  return act(context, 'decisions.signDraft', input, async (tx) => {
    const locked = await lockDraft(tx, context, input);
    const { draft, items } = locked;
    checkStanding(locked);
    const office = signingOffice(context, draft.issuerId);
    if (!office) throw new RefusedError({ code: 'forbidden' });
    const { hash } = await composeDraft(tx, context, locked);
    if (hash !== input.hash) throw new RefusedError({ code: 'draftChanged' });
    if (draft.kind === 'award') {
      const unsigned = items
        .filter(({ signed }) => !signed)
        .map((item) => ({ ...item, event: { type: 'sign' } as const }));
      const { results } = await applyAll(tx, context, unsigned, { commandId: input.commandId, allOrNothing: true });
      const refused = results.filter(({ ok }) => !ok);
      if (refused.length > 0) throw new RefusedError({ code: 'decisionNotWhole', params: { refused } });
    }
    const { id: signedById, onBehalfOf: signedFor, signing } = signerOf(context, office);
    const { form, title: signedTitle = null } = signing;
    const signed = { signedById, signedFor, signedForm: formColumn(form), signedTitle, signedHash: hash };
    await moveDraft(tx, draft, { state: 'signed', ...signed });
    return { id: draft.id, version: draft.version + 1 };
  });
}

/** Issues a signed draft. @throws RefusedError `draftHeldUp`, `signatureVoid` when it is no longer what was signed, `notSigned`. */
export async function issueDraft(context: UserContext, input: IssueDraftInput): Promise<Decided> {
  return act(context, 'decisions.issueDraft', input, async (tx) => {
    const locked = await lockDraft(tx, context, input);
    const { draft, items } = locked;
    checkStanding(locked);
    const { signedById, signedFor, signedForm, signedTitle, signedHash } = draft;
    if (draft.state !== 'signed' || !signedById || !signedHash) throw new RefusedError({ code: 'notSigned' });
    const signing = {
      form: signedForm ?? 'head',
      collective: draft.collective,
      ...(signedTitle ? { title: signedTitle } : {}),
    } as const;
    const signer = { id: signedById, onBehalfOf: signedFor, signing };
    const { commandId, decidedOn } = input;
    const common = { commandId, items, decidedOn, dryRun: false };
    const decided =
      draft.kind === 'correction'
        ? await issueCorrection(tx, context, { ...common, draft, signer, signedHash })
        : await makeDecision(tx, context, common, {
            kind: 'award',
            draft: { signer, signedHash, order: draft.listOrder },
            toEvent: (document) => ({ type: 'issueDecision', ...document }),
          });
    await moveDraft(tx, draft, { state: 'issued', decisionId: decided.decisionId });
    return decided;
  });
}

/** Who on a list is not approved any more: suspended since, or gone back to the leader or to another level. */
export function heldUpIn({ draft, items }: Locked): { name: string; stage: Stage }[] {
  if (draft.kind === 'correction' || draft.state === 'issued') return [];
  return items.filter(({ stage }) => stage !== 'approved').map(({ name, stage }) => ({ name, stage }));
}

/** @throws RefusedError `draftHeldUp` with the names of those who keep the whole list back. */
function checkStanding(locked: Locked): void {
  const names = heldUpIn(locked).map(({ name }) => name);
  if (names.length > 0) throw new RefusedError({ code: 'draftHeldUp', params: { names } });
}

/** @throws RefusedError `notFound` for who does not see all of its list, `draftEnded`, `draftChanged` for a stale version. */
async function lockDraft(tx: Tx, context: UserContext, { id, version }: DiscardInput): Promise<Locked> {
  const found = await findDraft(tx, id, { lock: true });
  if (found?.draft.state === 'discarded') throw new RefusedError({ code: 'draftEnded' });
  if (!found || !(await mayOpen(tx, id, organisationsOf(context)))) throw new RefusedError({ code: 'notFound' });
  const { draft } = found;
  if (draft.state === 'issued') throw new RefusedError({ code: 'draftEnded' });
  if (draft.version !== version) throw new RefusedError({ code: 'draftChanged' });
  return found;
}
