import type { Tx } from '@vinh-danh/db';
import type { Role } from '@vinh-danh/workflows';

/** Accounts and offices as they stand on the business day. */
export type AccountsHome = { users: number; offices: { role: Role; count: number }[]; ended: number; toCome: number };

/** Counts accounts and offices; names nobody. */
export async function countAccounts({ sql }: Tx, on: string): Promise<AccountsHome> {
  const [[users], offices, [others]] = await Promise.all([
    sql<{ count: number }[]>`select count(*)::int as count from users`,
    sql<{ role: Role; count: number }[]>`
      select role, count(*)::int as count from memberships
      where valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) group by role order by role`,
    sql<{ ended: number; toCome: number }[]>`
      select count(*) filter (where valid_to < ${on})::int as ended, count(*) filter (where valid_from > ${on})::int as "toCome"
      from memberships`,
  ]);
  return { users: users?.count ?? 0, offices: [...offices], ended: others?.ended ?? 0, toCome: others?.toCome ?? 0 };
}

/** An entry of the history as an auditor scans it. */
export type Entry = {
  nominationId: string;
  code: string;
  sequence: number;
  event: string;
  actorName: string;
  organisationName: string;
  recordedAt: string;
};

/** The last entries of all histories. The index tells days apart, not entries: so ever longer stretches are asked for. */
export async function listLastEntries({ sql }: Tx, limit = 12): Promise<Entry[]> {
  for (const days of [1, 30, 400]) {
    const entries = await sql<Entry[]>`
      select h.nomination_id as "nominationId", n.code, h.sequence, h.event_type as event, u.name as "actorName",
        o.name_vi as "organisationName", h.recorded_at as "recordedAt"
      from (
        select nomination_id, sequence, event_type, actor_id, organisation_id, recorded_at from history
        where recorded_at > now() - ${days} * interval '1 day' order by recorded_at desc, nomination_id, sequence limit ${limit}) as h
      join nominations n on n.id = h.nomination_id
      join users u on u.id = h.actor_id
      join organisations o on o.id = h.organisation_id
      order by h.recorded_at desc, h.nomination_id, h.sequence`;
    if (entries.length === limit || days === 400) return [...entries];
  }
  return [];
}
