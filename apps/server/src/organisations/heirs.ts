import type { Executor } from '@vinh-danh/db';
import { heirLadders } from '@vinh-danh/workflows';
import type { Ladders, OrganisationFacts } from '@vinh-danh/workflows';
import { given, office } from './road.ts';

/** What has ended, each with the organisation that stands for it today, or null where none does. */
export type Ended = Readonly<Record<string, string | null>>;
export type Heirs = {
  readonly ended: Ended;
  /** The ladders of a unit, or of its heir, as they stand on the day. */
  readonly laddersOf: (unitId: string) => Ladders;
};
type Row = OrganisationFacts & { hasEnded: boolean; successorId: string | null };

/** Who stands on a day for these organisations and everything a route from them may pass; one query. */
export async function findHeirs({ sql }: Executor, organisations: readonly string[], on: string): Promise<Heirs> {
  const rows = await sql<Row[]>`
    with recursive near(id) as (
      select unnest(${[...organisations]}::text[])
      union
      select next.id from near
      join organisations o on o.id = near.id
      cross join lateral (
        select o.parent_id union all select o.managing_body_id
        union all select f.holder_id from organisation_offices f
        where f.organisation_id = o.id and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
        union all select s.successor_id from organisation_successors s
        where s.organisation_id = o.id and s.is_main and s.from_date <= ${on}
      ) as next(id) where next.id is not null
    )
    select o.id, o.kind, o.level, o.parent_id as "parentId", o.managing_body_id as "managingBodyId",
      a.holder_id as "appraiserId", c.holder_id as "councilId", k.holder_id as "clerkId",
      coalesce(o.valid_to < ${on}, false) as "hasEnded", s.successor_id as "successorId"
    from near join organisations o on o.id = near.id
    left join lateral (${office(sql, 'appraiser', on)}) a on true
    left join lateral (${office(sql, 'council', on)}) c on true
    left join lateral (${office(sql, 'clerk', on)}) k on true
    left join lateral (
      select successor_id from organisation_successors s
      where s.organisation_id = o.id and s.is_main and s.from_date <= ${on}
      order by s.from_date desc, s.successor_id limit 1) s on true`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const gone = rows.filter(({ hasEnded }) => hasEnded);
  const ended = Object.fromEntries(gone.map(({ id }) => [id, standsFor(id, byId)]));
  return { ended, laddersOf: (unitId) => heirLadders(unitId, (id) => toFacts(byId.get(id)), ended) };
}

/** The last of a line of heirs, if it stands. */
function standsFor(id: string, byId: ReadonlyMap<string, Row>): string | null {
  const seen = new Set<string>();
  let at = byId.get(id);
  while (at?.hasEnded && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.successorId === null ? undefined : byId.get(at.successorId);
  }
  return at && !at.hasEnded ? at.id : null;
}

function toFacts(row: Row | undefined): OrganisationFacts | undefined {
  if (!row) return undefined;
  const { hasEnded: _ended, successorId: _successor, appraiserId, councilId, clerkId, ...organisation } = row;
  const offices = {
    ...given('appraiserId', appraiserId),
    ...given('councilId', councilId),
    ...given('clerkId', clerkId),
  };
  return { ...organisation, ...offices };
}
