import type { Tx } from '@vinh-danh/db';
import { draftDecision, moveDecision } from '@vinh-danh/workflows';
import { composeCorrection } from '@vinh-danh/workflows/documents';
import { v7 as newId } from 'uuid';
import { documentSymbol, drawNumber } from '../audit/counters.ts';
import { correctCertificates } from '../certificates/correct-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { readBodies } from '../organisations/read-body.ts';
import { correctRegister } from './correct-register.ts';
import { readCorrectable } from './correctable.ts';
import { gatherCorrection, readCorrections, toCorrectionDraft } from './correction-paper.ts';
import type { Draft, DraftItem } from './draft-store.ts';
import type { Decided } from './issue-decision.ts';
import type { Signer } from './store.ts';
import { insertDecision, insertItems, insertPaper, nameOf } from './store.ts';

type Issuing = {
  readonly commandId: string;
  readonly draft: Draft;
  readonly items: readonly DraftItem[];
  readonly signer: Signer;
  readonly signedHash: string;
  readonly decidedOn: string;
};

/**
 * Issues a signed correction in the caller's transaction: its number comes from the counter of all decisions, its paper is frozen
 * like any other, the certificates say the corrected text from now on, and so does the register. @throws RefusedError when it
 * is not issued: that gives the number back.
 */
export async function issueCorrection(tx: Tx, context: UserContext, issuing: Issuing): Promise<Decided> {
  const { commandId, draft, items, signer, signedHash, decidedOn } = issuing;
  const { issuerId, correctsId, ground } = draft;
  if (correctsId === null || ground === null) throw new Error(`the draft ${draft.id} corrects nothing`);
  const body = (await readBodies(tx, [issuerId], decidedOn)).get(issuerId);
  if (!body) throw new Error(`no organisation ${issuerId}`);
  const entries = await readCorrections(tx, draft.id);
  const gathered = await gatherCorrection(tx, { draft, on: decidedOn });
  const hasChanged = toCorrectionDraft(gathered, signer.signing).hash !== signedHash;
  const year = Number(decidedOn.slice(0, 4));
  const number = await drawNumber(tx, issuerId, year, 'decision');
  const symbol = documentSymbol(number, 'QĐ', body);
  const decisionId = newId();
  const made = { id: decisionId, issuerId, kind: 'correction', number, year, symbol, decidedOn, correctsId };
  await insertDecision(tx, { ...made, signer, issuedById: context.user.id });
  const document = { decisionId, number: symbol, decidedOn };
  const { results } = await applyAll(
    tx,
    context,
    items.map(({ id, version }) => {
      const fields = entries.filter(({ nominationId }) => nominationId === id).map(({ field }) => field);
      return { id, version, event: { type: 'correct', ...document, fields } as const };
    }),
    { commandId, allOrNothing: true },
  );
  const refused = results.filter(({ ok }) => !ok);
  const drafted = draftDecision({ kind: 'correction', issuers: [issuerId], reason: ground });
  const signed = moveDecision(drafted, { type: 'sign', signedById: signer.id });
  const issue = {
    type: 'issue',
    number: symbol,
    decidedOn,
    on: context.on,
    refused: refused.length,
    hasChanged,
  } as const;
  const issued = signed.ok ? moveDecision(signed, issue) : signed;
  if (!issued.ok) throw new RefusedError({ ...issued.reason, params: { ...issued.reason.params, refused } });
  await insertItems(tx, decisionId, items);
  const signerName = await nameOf(tx, signer.id);
  const { signing } = signer;
  await insertPaper(tx, decisionId, composeCorrection({ ...gathered, symbol, day: decidedOn, signing, signerName }));
  const lines = await readCorrectable(tx, correctsId);
  await correctCertificates(tx, { decisionId, correctsId, entries });
  await correctRegister(tx, { lines, entries, organisations: organisationsOf(context) });
  return { decisionId, symbol, number, results };
}
