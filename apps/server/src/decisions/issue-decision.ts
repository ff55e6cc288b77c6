import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { draftDecision, moveDecision } from '@vinh-danh/workflows';
import type { ListKind, NominationEvent, Reason } from '@vinh-danh/workflows';
import { composeDecision, listInOrder, type ListOrder } from '@vinh-danh/workflows/documents';
import { v7 as newId } from 'uuid';
import { recordAnswer, once, toCommand } from '../audit/commands.ts';
import { documentSymbol, drawNumber } from '../audit/counters.ts';
import { issueCertificates } from '../certificates/issue-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { listDeciders } from '../nominations/deciders.ts';
import type { IssueInput, RevokeInput } from './draft.ts';
import { findDrafted, insertStraight } from './draft-store.ts';
import { listOrderOf } from './list-order.ts';
import type { GatheredPaper } from './paper.ts';
import { gatherPaper, toDraft } from './paper.ts';
import { signerOf, signingOffice } from './signing-office.ts';
import type { Signer } from './store.ts';
import { findSigner, insertDecision, insertItems, insertPaper, lockListed, nameOf } from './store.ts';

export type Decided = { decisionId: string; symbol: string; number: number; results: ItemResult[] };
type Common = Pick<IssueInput, 'commandId' | 'items' | 'decidedOn' | 'dryRun'>;
/** A draft that is issued: what was signed, by whom, and in which order its list stands. */
export type SignedDraft = { readonly signer: Signer; readonly signedHash: string; readonly order: ListOrder };
type Document = { decisionId: string; number: string; decidedOn: string };

/** Issues an award decision with its list, all or nothing: its number is drawn in the same transaction. */
export async function issueDecision(context: UserContext, input: IssueInput): Promise<Decided> {
  return decide(context, input, {
    procedure: 'decisions.issue',
    kind: 'award',
    toEvent: (document) => ({ type: 'issueDecision', ...document }),
  });
}

/** Annuls, strips or restores by a numbered decision of the deciding level, all or nothing. */
export async function revoke(context: UserContext, input: RevokeInput): Promise<Decided> {
  const { kind, reason } = input;
  const toEvent = (document: Document): NominationEvent => {
    const told = reason ? { reason } : {};
    if (kind === 'annulment') return { type: 'annul', ...document, ...told };
    if (kind === 'stripping') return { type: 'strip', ...document, ...told };
    return { type: 'restore', ...document, reason: reason ?? '' };
  };
  return decide(context, input, { procedure: 'decisions.revoke', kind, reason, toEvent });
}

type Making = {
  kind: ListKind;
  draft?: SignedDraft;
  reason?: string | undefined;
  toEvent: (document: Document) => NominationEvent;
};

async function decide(context: UserContext, input: Common, making: Making & { procedure: string }): Promise<Decided> {
  const organisations = organisationsOf(context);
  const command = toCommand(context.user.id, making.procedure, input);
  if (input.dryRun)
    return withContext(context.db, organisations, async (tx) => (await write(tx, context, input, making)).decided);
  const decided = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const result = await makeDecision(tx, context, input, making);
      await recordAnswer(tx, command, result);
      return result;
    }),
  );
  context.announce();
  return decided;
}

/** Issues in the caller's transaction. @throws RefusedError when it is not issued: that gives the number back. */
export async function makeDecision(tx: Tx, context: UserContext, input: Common, making: Making): Promise<Decided> {
  const { decided, reason } = await write(tx, context, input, making);
  if (!reason) return decided;
  const refused = decided.results.filter((item) => !item.ok);
  throw new RefusedError({ ...reason, params: { ...reason.params, refused } });
}

/** Draws the decision up, signs and issues it, as far as its machine goes; else the reason why it is not issued. */
async function write(
  tx: Tx,
  context: UserContext,
  { commandId, items, decidedOn, dryRun }: Common,
  { kind, reason, draft, toEvent }: Making,
): Promise<{ decided: Decided; reason?: Reason }> {
  const ids = items.map(({ id }) => id);
  await lockListed(tx, ids, organisationsOf(context));
  const { issuerId, issuer, issuers } = await findIssuer(tx, context, ids);
  if (kind === 'award' && !draft && (await findDrafted(tx, ids)).length > 0) {
    throw new RefusedError({ code: 'inAnotherDraft' });
  }
  const drafted = draftDecision({ kind, issuers, reason });
  // An award is signed before it is numbered; whoever annuls, strips or restores signs in the act.
  const signer =
    draft?.signer ??
    (kind === 'award' ? await findSigner(tx, ids) : signerOf(context, signingOffice(context, issuerId)));
  const signed = moveDecision(drafted, { type: 'sign', signedById: signer?.id });
  // What nobody has signed goes on to its list, which says so for each.
  if (!signed.ok && signed.reason.code !== 'notSigned') throw new RefusedError(signed.reason);
  const year = Number(decidedOn.slice(0, 4));
  const number = dryRun ? 0 : await drawNumber(tx, issuerId, year, 'decision');
  const symbol = documentSymbol(number, 'QĐ', issuer);
  const decisionId = newId();
  const writes = !dryRun && signed.ok;
  // The decision stands before the nominations that point to it.
  const order = draft?.order ?? (await listOrderOf(tx, issuerId));
  const paper = await gatherPaper(tx, { kind, issuerId, ids, on: decidedOn, reason, order });
  const signing = signer?.signing ?? ({ form: 'head' } as const);
  const { hash } = toDraft(paper, signing);
  const hasChanged = draft !== undefined && hash !== draft.signedHash;
  if (writes && signer) {
    await insertDecision(tx, {
      id: decisionId,
      issuerId,
      kind,
      number,
      year,
      symbol,
      decidedOn,
      signer,
      issuedById: context.user.id,
    });
  }
  const event = toEvent({ decisionId, number: symbol, decidedOn });
  const { results } = await applyAll(
    tx,
    context,
    items.map((item) => ({ ...item, event })),
    { commandId, dryRun: !writes, allOrNothing: true },
  );
  const refused = results.filter(({ ok }) => !ok).length;
  const issue = { type: 'issue', number: symbol, decidedOn, on: context.on, refused, hasChanged } as const;
  const issued = moveDecision(signed.ok ? signed : drafted, issue);
  if (writes && issued.ok && signer) {
    // Its list comes last: before the nominations are locked and known to be there, it would only stand in the way.
    await insertItems(tx, decisionId, inPrintedOrder(ids, paper));
    const signerName = await nameOf(tx, signer.id);
    await insertPaper(tx, decisionId, composeDecision({ ...paper, symbol, day: decidedOn, signing, signerName }));
    if (kind === 'award') {
      if (!draft) {
        const made = { id: newId(), issuerId, order, collective: false, draftedById: context.user.id, ids };
        await insertStraight(tx, { ...made, signer, hash, decisionId });
      }
      const decision = { id: decisionId, issuerId, year, symbol, decidedOn, ids };
      await issueCertificates(tx, { ...paper, ...decision, signing, signerName });
    }
  }
  const decided = { decisionId, symbol, number, results };
  return issued.ok ? { decided } : { decided, reason: issued.reason };
}

/** The nominations as the annex lists them. */
function inPrintedOrder(ids: readonly string[], { recipients, order }: GatheredPaper): { id: string }[] {
  const idOf = new Map(recipients.map((recipient, index) => [recipient, ids[index] ?? '']));
  return listInOrder(recipients, order).map((recipient) => ({ id: idOf.get(recipient) ?? '' }));
}

/** Who decides these nominations, and the first of them by name: a decision has one issuer, which its machine sees to. */
async function findIssuer(tx: Tx, context: UserContext, ids: readonly string[]) {
  const issuers = await listDeciders(tx, ids, organisationsOf(context));
  const [issuerId] = issuers;
  if (issuerId === undefined) throw new RefusedError({ code: 'notFound' });
  const [issuer] = await tx.sql<{ id: string; kind: string; nameVi: string }[]>`
    select id, kind, name_vi as "nameVi" from organisations where id = ${issuerId}`;
  if (!issuer) throw new RefusedError({ code: 'notFound' });
  return { issuerId, issuer, issuers };
}
