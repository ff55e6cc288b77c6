import type { Tx } from '@vinh-danh/db';
import { laddersId, storeLadders } from '../nominations/ladders.ts';
import type { Step } from '../nominations/steps.ts';
import { renewFacts } from '../statistics/write-facts.ts';

/**
 * What re-routing writes beside the dossiers: their new ladders, the unit that stands for them, whose the running deadline
 * is, and the end of a public notice that the next level does not take over.
 */
export async function moveToHeirs(tx: Tx, steps: readonly Step[]): Promise<void> {
  await storeLadders(
    tx,
    steps.map(({ row }) => row.dossier.ladders),
  );
  const rows = steps.map(({ before, row }) => ({
    id: row.id,
    ladders_id: laddersId(row.dossier.ladders),
    unit: row.dossier.route[0]?.organisationId,
    holder: row.holder_id,
    unpublished: before.dossier.publicComment?.status === 'open' && row.dossier.publicComment === null,
  }));
  await tx.sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, ladders_id text, unit text,
        holder text, unpublished boolean)
    ), dated as (
      update deadlines d set organisation_id = r.holder from r
      where d.nomination_id = r.id and d.closed_at is null and r.holder is not null
    ), unpublished as (
      update public_notices p set status = 'takenDown' from r
      where p.nomination_id = r.id and p.status = 'open' and r.unpublished
    )
    update nominations n set ladders_id = r.ladders_id, submitting_unit_id = r.unit from r where n.id = r.id`;
  await renewFacts(
    tx,
    rows.map(({ id }) => id),
  );
}
