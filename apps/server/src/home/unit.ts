import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { ListedRow } from '../nominations/read-rows.ts';
import { type Block, heldBlock, type Reading, unitsBlock } from './blocks.ts';

/** A nomination that came back or was refused, with the words of whoever did it. */
export type WithReason = ListedRow & { reason: string | null; by: string | null };

export type UnitHome = {
  returned: WithReason[];
  refused: WithReason[];
  /** Submitted and on its way, with who has it. */
  underWay: Block;
};

/** What a unit's officer asks first: what came back and why, what was refused and why, where the rest lies. */
export async function unitHome(tx: Tx, reading: Reading, offices: readonly Membership[]): Promise<UnitHome> {
  const units = [...new Set(offices.map(({ organisationId }) => organisationId))];
  const [returned, refused, underWay] = await Promise.all([
    heldBlock(tx, reading, offices, { stage: 'returned' }).then(({ rows }) => withReasons(tx, rows, 'return')),
    unitsBlock(tx, reading, units, { stage: 'rejected' }).then(({ rows }) => withReasons(tx, rows, 'reject')),
    unitsBlock(tx, reading, units, { isUnderWay: true }),
  ]);
  return { returned, refused, underWay };
}

async function withReasons(tx: Tx, rows: readonly ListedRow[], event: 'return' | 'reject'): Promise<WithReason[]> {
  if (rows.length === 0) return [];
  const found = await tx.sql<{ id: string; reason: string | null; by: string | null }[]>`
    select wanted.id, last.payload->'event'->>'reason' as reason, o.name_vi as by
    from unnest(${rows.map(({ id }) => id)}::uuid[]) as wanted(id)
    cross join lateral (
      select h.payload, h.organisation_id from history h
      where h.nomination_id = wanted.id and h.event_type = ${event} order by h.sequence desc limit 1) as last
    join organisations o on o.id = last.organisation_id`;
  const reasons = new Map(found.map((row) => [row.id, row]));
  return rows.map((row) => ({
    ...row,
    reason: reasons.get(row.id)?.reason ?? null,
    by: reasons.get(row.id)?.by ?? null,
  }));
}
