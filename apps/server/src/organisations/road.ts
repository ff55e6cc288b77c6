import type { Executor } from '@vinh-danh/db';
import { computeLadders, procedureRules } from '@vinh-danh/workflows';
import type { Ladders, OrganisationFacts } from '@vinh-danh/workflows';

/**
 * Everything above these units that a route may pass, as it stood on a day: parents and managing bodies up to the top,
 * the national offices, and who appraises, votes and numbers for each.
 */
export async function loadRoad(
  { sql }: Executor,
  units: readonly string[],
  on: string,
): Promise<Map<string, OrganisationFacts>> {
  const starts = [...units, ...Object.values(procedureRules.nationalOffices)];
  const rows = await sql<OrganisationFacts[]>`
    with recursive road(id) as (
      select id from organisations where id = any(${starts}::text[])
      union
      select above.id from road
      join organisations o on o.id = road.id
      join organisations above on above.id in (o.parent_id, o.managing_body_id)
    )
    select o.id, o.kind, o.level, o.parent_id as "parentId", o.managing_body_id as "managingBodyId",
      a.holder_id as "appraiserId", c.holder_id as "councilId", k.holder_id as "clerkId"
    from road join organisations o on o.id = road.id
    left join lateral (${office(sql, 'appraiser', on)}) a on true
    left join lateral (${office(sql, 'council', on)}) c on true
    left join lateral (${office(sql, 'clerk', on)}) k on true`;
  return new Map(
    rows.map(({ appraiserId, councilId, clerkId, ...row }) => [
      row.id,
      { ...row, ...given('appraiserId', appraiserId), ...given('councilId', councilId), ...given('clerkId', clerkId) },
    ]),
  );
}

/** The ladders of these units on a day, by unit; a unit that there is not has none. */
export async function laddersOf(db: Executor, units: readonly string[], on: string): Promise<Map<string, Ladders>> {
  const road = await loadRoad(db, [...new Set(units)], on);
  return new Map(
    units.filter((unit) => road.has(unit)).map((unit) => [unit, computeLadders(unit, (id) => road.get(id))]),
  );
}

export function office(sql: Executor['sql'], name: string, on: string) {
  return sql`
    select holder_id from organisation_offices f
    where f.organisation_id = o.id and f.office = ${name} and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
    order by f.valid_from desc limit 1`;
}

export function given<K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Partial<Record<K, string>>) : {};
}
