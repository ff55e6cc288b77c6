import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';

/** A regulation that waits for the person's decision, or the person's own that was not approved. */
export type WaitingRegulation = {
  id: string;
  status: 'proposed' | 'refused';
  reason: string;
  validFrom: string;
  note: string | null;
};

/** What was proposed to the offices of a leader, and the author's refused drafts as long as no newer one stands in their place. */
export async function listRegulations(
  { sql }: Tx,
  memberships: readonly Membership[],
  userId: string,
): Promise<WaitingRegulation[]> {
  const led = memberships.filter(({ role }) => role === 'leader').map(({ organisationId }) => organisationId);
  return sql<WaitingRegulation[]>`
    select r.id, r.status, r.reason, r.valid_from as "validFrom", r.decision_note as note
    from regulations r
    where r.status = 'proposed' and r.organisation_id = any(${led}::text[]) and r.drafted_by_id <> ${userId}
      or r.status = 'refused' and r.drafted_by_id = ${userId} and not exists (
        select 1 from regulations later
        where later.organisation_id = r.organisation_id and later.drafted_by_id = ${userId} and later.drafted_at > r.decided_at)
    order by r.status, coalesce(r.proposed_at, r.drafted_at)`;
}
