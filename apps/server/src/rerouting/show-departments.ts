import type { Tx } from '@vinh-danh/db';
import { organisationsIn, reviewingPosition } from '@vinh-danh/workflows';
import { renewFacts } from '../statistics/write-facts.ts';
import { findAllTouched } from './find-touched.ts';
import { readRoads } from './read-roads.ts';

/**
 * Lets the departments that must re-route them read the open nominations that have lost somebody on their road, even
 * those that would not have come up to them yet. What has not left its unit stays the unit's own, and its heir's.
 */
export async function showDepartments(tx: Tx, on: string): Promise<void> {
  const lost = (await findAllTouched(tx, on)).filter(({ dossier }) => reviewingPosition(dossier) > 0);
  const roads = await readRoads(tx, lost, on);
  const rows = lost.flatMap(({ id, dossier }) =>
    organisationsIn('reroutingOffice', dossier, { road: roads.get(id) }).map((reader) => ({ id, reader })),
  );
  if (rows.length === 0) return;
  await tx.sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, reader text)), let_in as (
      insert into nomination_readers (organisation_id, nomination_id) select reader, id from r on conflict do nothing
    )
    update nominations n set visible_to = n.visible_to || r.reader from r where n.id = r.id and not r.reader = any(n.visible_to)`;
  await renewFacts(tx, [...new Set(rows.map(({ id }) => id))]);
}
