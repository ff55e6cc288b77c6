import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { draftDecision, moveDecision } from '@vinh-danh/workflows';
import type { DecisionKind, NominationEvent, Reason } from '@vinh-danh/workflows';
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
import { composePaper } from './paper.ts';
import type { Signer } from './store.ts';
import { findSigner, insertDecision, insertItems, nameOf } from './store.ts';

export type Decided = { decisionId: string; symbol: string; number: number; results: ItemResult[] };
type Common = Pick<IssueInput, 'commandId' | 'items' | 'decidedOn' | 'dryRun'>;
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
  procedure: string;
  kind: DecisionKind;
  reason?: string | undefined;
  toEvent: (document: Document) => NominationEvent;
};

async function decide(context: UserContext, input: Common, making: Making): Promise<Decided> {
  const organisations = organisationsOf(context);
  const command = toCommand(context.user.id, making.procedure, input);
  if (input.dryRun)
    return withContext(context.db, organisations, async (tx) => (await write(tx, context, input, making)).decided);
  const decided = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const { decided: result, reason } = await write(tx, context, input, making);
      // All or nothing: throwing gives the number back.
      if (reason) {
        const refused = result.results.filter((item) => !item.ok);
        throw new RefusedError({ ...reason, params: { ...reason.params, refused } });
      }
      await recordAnswer(tx, command, result);
      return result;
    }),
  );
  context.announce();
  return decided;
}

/** Draws the decision up, signs and issues it, as far as its machine goes; else the reason why it is not issued. */
async function write(
  tx: Tx,
  context: UserContext,
  { commandId, items, decidedOn, dryRun }: Common,
  { kind, reason, toEvent }: Making,
): Promise<{ decided: Decided; reason?: Reason }> {
  const ids = items.map(({ id }) => id);
  const { issuerId, issuer, issuers } = await findIssuer(tx, context, ids);
  const drafted = draftDecision({ kind, issuers, reason });
  // An award is signed before it is numbered; whoever annuls, strips or restores signs in the act.
  const signer = kind === 'award' ? await findSigner(tx, ids) : actingSigner(context, issuerId);
  const signed = moveDecision(drafted, { type: 'sign', signedById: signer?.id });
  // What nobody has signed goes on to its list, which says so for each.
  if (!signed.ok && signed.reason.code !== 'notSigned') throw new RefusedError(signed.reason);
  const year = Number(decidedOn.slice(0, 4));
  const number = dryRun ? 0 : await drawNumber(tx, issuerId, year, 'decision');
  const symbol = documentSymbol(number, 'QĐ', issuer);
  const decisionId = newId();
  const writes = !dryRun && signed.ok;
  // The decision stands before the nominations that point to it.
  if (writes && signer) {
    const signing = { form: signer.isSubstitute ? 'deputy' : 'head' } as const;
    const signerName = await nameOf(tx, signer.id);
    const paper = await composePaper(tx, { kind, issuerId, ids, on: decidedOn, symbol, signing, signerName, reason });
    await insertDecision(tx, {
      id: decisionId,
      issuerId,
      kind,
      number,
      year,
      symbol,
      decidedOn,
      signedById: signer.id,
      issuedById: context.user.id,
      paper,
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
  const issue = { type: 'issue', number: symbol, decidedOn, on: context.on, refused } as const;
  const issued = moveDecision(signed.ok ? signed : drafted, issue);
  // Its list comes last: before the nominations are locked and known to be there, it would only stand in the way.
  if (writes && issued.ok) await insertItems(tx, decisionId, items);
  if (writes && issued.ok && kind === 'award' && signer) {
    await issueCertificates(tx, { id: decisionId, issuerId, year, symbol, decidedOn, signedById: signer.id });
  }
  const decided = { decisionId, symbol, number, results };
  return issued.ok ? { decided } : { decided, reason: issued.reason };
}

/** Whoever takes back or gives back signs in the act, for the head where the office is held as a substitute. */
function actingSigner({ user, memberships }: UserContext, issuerId: string): Signer {
  const office = memberships.find(
    ({ role, organisationId }) => (role === 'leader' || role === 'unitHead') && organisationId === issuerId,
  );
  return { id: user.id, isSubstitute: office?.onBehalfOf !== undefined };
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
