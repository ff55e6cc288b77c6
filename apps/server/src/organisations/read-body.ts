import type { Tx } from '@vinh-danh/db';
import type { IssuingBody } from '@vinh-danh/workflows/documents';

export type BodyWithAppraiser = IssuingBody & { readonly id: string; readonly appraiserId: string | null };

/** Bodies as their papers need them, with the office that appraises for each on the day; one query. */
export async function readBodies(
  { sql }: Tx,
  ids: readonly string[],
  on: string,
): Promise<Map<string, BodyWithAppraiser>> {
  const rows = await sql<BodyWithAppraiser[]>`
    with recursive above(id, body_id) as (
      select o.id, o.id from organisations o where o.id = any(${[...ids]}::text[])
      union
      select o.parent_id, above.body_id from above join organisations o on o.id = above.id where o.parent_id is not null
    )
    select o.id, o.kind, o.level, o.name_vi as "nameVi", p.name_vi as "superior", f.holder_id as "appraiserId",
      (select c.name_vi from above join organisations c on c.id = above.id
       where above.body_id = o.id and c.kind = 'people-committee' and c.level = 'province' limit 1) as "province"
    from organisations o
    left join organisations p on p.id = o.parent_id
    left join lateral (
      select holder_id from organisation_offices f
      where f.organisation_id = o.id and f.office = 'appraiser' and f.valid_from <= ${on}
        and (f.valid_to is null or f.valid_to >= ${on})
      order by f.valid_from desc limit 1
    ) f on true
    where o.id = any(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
