import type { Tx } from '@vinh-danh/db';
import type { RouteStep, Stage } from '@vinh-danh/workflows';

/** A nomination as the acts after its decision need it. */
export type Seen = {
  id: string;
  stage: Stage;
  position: number;
  unitId: string;
  route: RouteStep[];
};

/** As far as the context reads it. */
export async function findSeen({ sql }: Tx, id: string): Promise<Seen | undefined> {
  const [row] = await sql<Seen[]>`
    select n.id, n.stage, n.position, n.submitting_unit_id as "unitId", n.dossier->'route' as route
    from nominations n
    where n.id = ${id} and ((select app_sees_all()) or exists (
      select 1 from nomination_readers r
      where r.nomination_id = n.id and r.organisation_id = any((select app_organisations())::text[])))`;
  return row;
}
