import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { NominationEvent } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { recordAnswer, once, toCommand } from '../audit/commands.ts';
import { documentSymbol, drawNumber } from '../audit/counters.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { listDeciders } from '../nominations/deciders.ts';
import type { IssueInput, RevokeInput } from './draft.ts';
import { insertDecision, insertItems, findSigner } from './store.ts';

export type Decided = { decisionId: string; symbol: string; number: number; results: ItemResult[] };
type Kind = 'award' | RevokeInput['kind'];
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
  if (kind === 'restoration' && !reason) throw new RefusedError({ code: 'reasonMissing' });
  const toEvent = (document: Document): NominationEvent => {
    const told = reason ? { reason } : {};
    if (kind === 'annulment') return { type: 'annul', ...document, ...told };
    if (kind === 'stripping') return { type: 'strip', ...document, ...told };
    return { type: 'restore', ...document, reason: reason ?? '' };
  };
  return decide(context, input, { procedure: 'decisions.revoke', kind, toEvent });
}

type Making = { procedure: string; kind: Kind; toEvent: (document: Document) => NominationEvent };

async function decide(context: UserContext, input: Common, making: Making): Promise<Decided> {
  const organisations = organisationsOf(context);
  const command = toCommand(context.user.id, making.procedure, input);
  if (input.dryRun) return withContext(context.db, organisations, (tx) => write(tx, context, input, making));
  const decided = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const result = await write(tx, context, input, making);
      const refused = result.results.filter((item) => !item.ok);
      // All or nothing: throwing gives the number back.
      if (refused.length > 0) throw new RefusedError({ code: 'decisionNotWhole', params: { refused } });
      await recordAnswer(tx, command, result);
      return result;
    }),
  );
  context.announce();
  return decided;
}

async function write(
  tx: Tx,
  context: UserContext,
  { commandId, items, decidedOn, dryRun }: Common,
  making: Making,
): Promise<Decided> {
  const issuerId = await singleIssuer(
    tx,
    context,
    items.map(({ id }) => id),
  );
  const [issuer] = await tx.sql<{ kind: string; nameVi: string }[]>`
    select kind, name_vi as "nameVi" from organisations where id = ${issuerId}`;
  if (!issuer) throw new RefusedError({ code: 'notFound' });
  const year = Number(decidedOn.slice(0, 4));
  const number = dryRun ? 0 : await drawNumber(tx, issuerId, year, 'decision');
  const symbol = documentSymbol(number, 'QĐ', issuer);
  const decisionId = newId();
  const event = making.toEvent({ decisionId, number: symbol, decidedOn });
  const insert = async () => {
    // An award is signed before it is numbered; whoever annuls, strips or restores signs in the act.
    const signer =
      making.kind === 'award'
        ? await findSigner(
            tx,
            items.map(({ id }) => id),
          )
        : undefined;
    const signedById = signer ?? context.user.id;
    await insertDecision(tx, {
      id: decisionId,
      issuerId,
      kind: making.kind,
      number,
      year,
      symbol,
      decidedOn,
      signedById,
      issuedById: context.user.id,
    });
  };
  // The decision stands before the nominations that point to it.
  if (!dryRun) await insert();
  const { results } = await applyAll(
    tx,
    context,
    items.map((item) => ({ ...item, event })),
    { commandId, dryRun, allOrNothing: true },
  );
  // Its list comes last: before the nominations are locked and known to be there, it would only stand in the way.
  if (!dryRun && results.every(({ ok }) => ok)) await insertItems(tx, decisionId, items);
  return { decisionId, symbol, number, results };
}

/** A decision has one issuer: nominations of two deciding bodies do not go into one document. */
async function singleIssuer(tx: Tx, context: UserContext, ids: readonly string[]): Promise<string> {
  const [issuer, ...others] = await listDeciders(tx, ids, organisationsOf(context));
  if (issuer === undefined) throw new RefusedError({ code: 'notFound' });
  if (others.length > 0) throw new RefusedError({ code: 'decisionMixed', params: { issuers: [issuer, ...others] } });
  return issuer;
}
