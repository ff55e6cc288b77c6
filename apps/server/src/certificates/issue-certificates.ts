import { randomBytes } from 'node:crypto';
import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import { toCode, writeCertificate } from '@vinh-danh/workflows/certificates';
import { type Issuer, type ListOrder, listInOrder, type Recipient, type Signing } from '@vinh-danh/workflows/documents';
import { v7 as newId } from 'uuid';
import { drawNumbers } from '../audit/counters.ts';
import { readBounds } from './read-bounds.ts';
import { insertCertificates } from './store.ts';

/** An award decision as it was composed; `recipients` are those of `ids`, one each. */
export type AwardDecision = {
  readonly id: string;
  readonly issuerId: string;
  readonly year: number;
  readonly symbol: string;
  readonly decidedOn: Day;
  readonly ids: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly order: ListOrder;
  readonly issuer: Issuer;
  readonly signing: Signing;
  readonly signerName: string;
};

/**
 * Writes the certificates of an award decision in its transaction, in the order of its printed list. Their register
 * numbers are drawn together from the counter of issuer and year, so they have no gap and no twin. As many statements for
 * a thousand as for one.
 */
export async function issueCertificates(tx: Tx, decision: AwardDecision): Promise<void> {
  const { ids, recipients, order, symbol, decidedOn, issuer, signing, signerName } = decision;
  if (recipients.length !== ids.length) throw new Error('every nomination has its line on the list');
  const bounds = await readBounds(tx, ids);
  const idOf = new Map(recipients.map((recipient, index) => [recipient, ids[index] ?? '']));
  const first = await drawNumbers(tx, { ...decision, kind: 'certificate', count: ids.length });
  const rows = listInOrder(recipients, order).map((recipient, index) => {
    const nominationId = idOf.get(recipient) ?? '';
    const bound = bounds.get(nominationId);
    if (!bound) throw new Error(`no nomination ${nominationId}`);
    const printed = writeCertificate({ recipient, issuer, signing, signerName, symbol, decidedOn, ...bound });
    return { id: newId(), nominationId, registerNumber: first + index, code: toCode(randomBytes(16)), printed };
  });
  await insertCertificates(tx, decision, rows);
}
