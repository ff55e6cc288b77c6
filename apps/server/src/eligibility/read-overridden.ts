import type { Executor } from '@vinh-danh/db';

/** A rule that was not met when somebody sent the case on, and the reason that was given for it. */
export type Overridden = {
  rule: string;
  reason: string;
  actorName: string;
  organisationName: string;
  recordedAt: string;
};

/** The rules each of these nominations was sent on without meeting, each with the first reason that was given; one statement. */
export async function listOverridden({ sql }: Executor, ids: readonly string[]): Promise<Map<string, Overridden[]>> {
  const rows = await sql<(Overridden & { id: string })[]>`
    select distinct on (h.nomination_id, f->>'rule') h.nomination_id as id, f->>'rule' as rule,
      h.payload->'event'->>'reason' as reason, u.name as "actorName", o.name_vi as "organisationName",
      h.recorded_at as "recordedAt"
    from history h
    cross join lateral jsonb_array_elements(h.payload->'facts'->'failedRules') f
    join users u on u.id = h.actor_id
    join organisations o on o.id = h.organisation_id
    where h.nomination_id = any(${[...ids]}::uuid[]) and h.event_type in ('submit', 'resubmit', 'approve')
      and h.payload->'event' ? 'reason'
    order by h.nomination_id, f->>'rule', h.sequence`;
  return Map.groupBy(rows, ({ id }) => id);
}
