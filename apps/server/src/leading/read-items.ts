import type { Tx } from '@vinh-danh/db';
import { namesOf } from '../nominations/read-detail.ts';

export type Essentials = {
  id: string;
  subjectName: string;
  birthYear: number | null;
  post: string | null;
  origin: 'vietnamese' | 'overseas' | 'foreign' | null;
  country: string | null;
  diedOn: string | null;
  unitName: string;
  movementName: string | null;
  summary: string;
  from: string;
  to: string;
};

/** Who, from where and for what, by nomination. */
export async function listEssentials({ sql }: Tx, ids: readonly string[]): Promise<Map<string, Essentials>> {
  const rows = await sql<Essentials[]>`
    select n.id, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName", p.birth_year as "birthYear", p.post,
      coalesce(p.origin, c.origin) as origin, coalesce(p.country, c.country) as country,
      p.died_on as "diedOn", u.name_vi as "unitName", m.name as "movementName", coalesce(t.summary, '') as summary,
      t.from_date as "from", t.to_date as "to"
    from nominations n
    join organisations u on u.id = n.submitting_unit_id
    left join movements m on m.id = n.movement_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    left join achievements t on t.nomination_id = n.id
    where n.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export type Vote = {
  nominationId: string;
  sessionId: string;
  councilName: string;
  heldOn: string;
  members: number;
  inFavour: number;
  required: number;
  reached: boolean;
};

/** The votes of the councils on its road, in the order of the sessions, by nomination. */
export async function listVotes({ sql }: Tx, ids: readonly string[]): Promise<Map<string, Vote[]>> {
  const rows = await sql<Vote[]>`
    select i.nomination_id as "nominationId", s.id as "sessionId", o.name_vi as "councilName", s.held_on as "heldOn",
      s.members, i.in_favour as "inFavour", i.required, i.reached
    from council_items i
    join council_sessions s on s.id = i.session_id
    join organisations o on o.id = s.organisation_id
    where i.nomination_id = any(${[...ids]}::uuid[])
    order by s.held_on, s.recorded_at`;
  return Map.groupBy(rows, ({ nominationId }) => nominationId);
}

export type Appraised = { nominationId: string; organisationId: string; findings: string };

/** What the appraisers wrote, the last word of each, by nomination; and the names of the organisations given. */
export async function listFindings(
  tx: Tx,
  ids: readonly string[],
  organisations: readonly string[],
): Promise<{ appraised: Map<string, Appraised[]>; names: Map<string, string> }> {
  const rows = await tx.sql<Appraised[]>`
    select distinct on (e.nomination_id, e.organisation_id) e.nomination_id as "nominationId",
      e.organisation_id as "organisationId", e.payload->'event'->>'findings' as findings
    from history e
    where e.nomination_id = any(${[...ids]}::uuid[]) and e.event_type = 'appraise'
    order by e.nomination_id, e.organisation_id, e.sequence desc`;
  const names = await namesOf(tx, organisations);
  return { appraised: Map.groupBy(rows, ({ nominationId }) => nominationId), names };
}
