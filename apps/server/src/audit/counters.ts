import type { Executor } from '@vinh-danh/db';
import { issuerOf, type IssuingBody } from '@vinh-danh/workflows/documents';

/**
 * Draws the next official number of an issuer, year and kind. The row stays locked until the transaction ends, so the
 * numbers have no gap and no twin; a rolled-back decision gives its number back.
 */
export async function drawNumber(db: Executor, issuerId: string, year: number, kind: string): Promise<number> {
  return drawNumbers(db, { issuerId, year, kind, count: 1 });
}

/** Draws as many numbers in a row in one statement, and gives the first of them. */
export async function drawNumbers(
  { sql }: Executor,
  { issuerId, year, kind, count }: { issuerId: string; year: number; kind: string; count: number },
): Promise<number> {
  const [row] = await sql<{ first: number }[]>`
    insert into counters as c (issuer_id, year, kind, last) values (${issuerId}, ${year}, ${kind}, ${count})
    on conflict (issuer_id, year, kind) do update set last = c.last + ${count}
    returning last - ${count} + 1 as first`;
  if (!row) throw new Error(`no counter for ${issuerId} ${year} ${kind}`);
  return row.first;
}

/** An official document's number and symbol, two digits at least: `09/QĐ-UBND` (NĐ 30/2020, Annex I). */
export function documentSymbol(number: number, kind: string, issuer: IssuingBody): string {
  return `${String(number).padStart(2, '0')}/${kind}-${issuerOf(issuer).symbol}`;
}
