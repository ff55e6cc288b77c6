import type { Tx } from '@vinh-danh/db';
import { OfficialDocument } from '@vinh-danh/workflows/documents';
import { sha256 } from '../audit/history.ts';

/**
 * What a decision's document says, for whoever may see somebody on its list; undefined for others, and for a decision from
 * before documents were kept. @throws Error when it no longer fits its hash.
 */
export async function findPaper(
  tx: Tx,
  id: string,
): Promise<{ symbol: string; document: OfficialDocument } | undefined> {
  const [row] = await tx.sql<{ symbol: string; document: unknown; hash: string }[]>`
    select d.symbol, p.document, p.hash from decisions d join decision_papers p on p.decision_id = d.id where d.id = ${id}`;
  if (!row) return undefined;
  if (sha256(row.document) !== row.hash)
    throw new Error(`the document of the decision ${id} was changed after it was issued`);
  return { symbol: row.symbol, document: OfficialDocument.parse(row.document) };
}
