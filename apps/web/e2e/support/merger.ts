import { connect } from '@vinh-danh/db';
import { schema } from './server.ts';

export type Heir = { readonly id: string; readonly name: string };

/** A unit ends yesterday and another of its kind, at its place, stands for it today. */
export async function mergeUnit(databaseUrl: string, unit: string, heir: Heir): Promise<void> {
  const db = connect({ server: { url: databaseUrl }, schema, max: 1 });
  try {
    await db.sql`
      insert into organisations (id, name_vi, kind, level, parent_id, managing_body_id, valid_from)
      select ${heir.id}, ${heir.name}, kind, level, parent_id, managing_body_id, current_date
      from organisations where id = ${unit}`;
    await db.sql`
      insert into organisation_successors (organisation_id, successor_id, from_date, is_main)
      values (${unit}, ${heir.id}, current_date, true)`;
    await db.sql`update organisations set valid_to = current_date - 1 where id = ${unit}`;
  } finally {
    await db.end();
  }
}
