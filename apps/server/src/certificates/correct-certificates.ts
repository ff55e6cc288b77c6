import type { Tx } from '@vinh-danh/db';
import type { CorrectedField } from '@vinh-danh/workflows';
import { correctPrinted, PrintedText } from '@vinh-danh/workflows/certificates';
import { listCertificates } from './read-certificates.ts';

type Correction = {
  readonly decisionId: string;
  readonly correctsId: string;
  readonly entries: readonly { nominationId: string; field: CorrectedField; becomes: string }[];
};

/** What the certificates of a decision say from its correction on; those that say nothing of what is corrected stay as they are. */
export async function correctCertificates(tx: Tx, { decisionId, correctsId, entries }: Correction): Promise<void> {
  const certificates = await listCertificates(tx, correctsId);
  const rows = certificates.flatMap(({ id, nominationId, printed }) => {
    const own = entries.filter((entry) => entry.nominationId === nominationId);
    const before = PrintedText.parse(printed);
    const corrected = correctPrinted(before, Object.fromEntries(own.map(({ field, becomes }) => [field, becomes])));
    return JSON.stringify(corrected) === JSON.stringify(before) ? [] : [{ id, printed: corrected }];
  });
  if (rows.length === 0) return;
  await tx.sql`
    insert into certificate_corrections (certificate_id, decision_id, printed)
    select id, ${decisionId}, printed from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, printed jsonb)`;
}
