import { withContext } from '@vinh-danh/db';
import { findAward } from '@vinh-danh/workflows';
import { composePaymentList, type OfficialDocument } from '@vinh-danh/workflows/documents';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { readIssuers } from '../papers/issuer.ts';
import { getPaymentList, isDue } from './read.ts';
import { noteOf } from './workbook.ts';

/** The payment list of a decision as a paper, of one fund. @throws RefusedError `notFound`. */
export async function getPaymentPaper(
  context: UserContext,
  decisionId: string,
  payerId: string | undefined,
): Promise<{ symbol: string; document: OfficialDocument }> {
  const { symbol, decidedOn, issuerName, payers } = await getPaymentList(context, decisionId);
  const part = payers.find((one) => payerId === undefined || one.payerId === payerId);
  if (!part) throw new RefusedError({ code: 'notFound' });
  const [payer] = await withContext(context.db, readableBy(context), (tx) =>
    readIssuers(tx, [part.payerId], context.on),
  );
  if (!payer) throw new Error(`no fund ${part.payerId}`);
  const lines = part.rows.filter(isDue).map((row) => ({
    name: row.subjectName,
    unit: row.heirName === null ? row.unitName : `${row.unitName} (nay là ${row.heirName})`,
    award: findAward(row.award)?.nameVi ?? row.award,
    amount: row.amount ?? undefined,
    note: noteOf(row),
  }));
  return {
    symbol,
    document: composePaymentList({ payer, decision: { symbol, decidedOn, issuer: issuerName }, lines }),
  };
}
