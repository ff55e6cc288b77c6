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
  organisations: readonly string[] | '*',
): Promise<{ symbol: string; document: OfficialDocument } | undefined> {
  const [row] = await tx.sql<{ symbol: string; paper: unknown; paperHash: string }[]>`
    select d.symbol, d.paper, d.paper_hash as "paperHash" from decisions d
    where d.id = ${id} and d.paper is not null and exists (
      select 1 from decision_items i join nominations n on n.id = i.nomination_id
      where i.decision_id = d.id
        and ${organisations === '*' ? tx.sql`true` : tx.sql`n.visible_to && ${[...organisations]}::text[]`})`;
  if (!row) return undefined;
  if (sha256(row.paper) !== row.paperHash)
    throw new Error(`the document of the decision ${id} was changed after it was issued`);
  return { symbol: row.symbol, document: OfficialDocument.parse(row.paper) };
}
