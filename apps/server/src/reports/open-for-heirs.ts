import type { Tx } from '@vinh-danh/db';

/** Opens for the main successors of what ended on a day the periods in which it ended and those after. */
export async function openForHeirs({ sql }: Tx, fromDate: string): Promise<void> {
  await sql`
    with recursive asked as (
      select distinct s.successor_id as unit_id, r.form_id, r.from_day, r.to_day, r.due_on
      from organisation_successors s join unit_reports r on r.unit_id = s.organisation_id
      where s.is_main and s.from_date = ${fromDate} and r.to_day >= ${fromDate}
    ), above as (
      select distinct a.unit_id, o.id, o.parent_id from asked a join organisations o on o.id = a.unit_id
      union
      select a.unit_id, o.id, o.parent_id from above a join organisations o on o.id = a.parent_id
    ), readers as (
      select unit_id, array_agg(id) as places from above group by unit_id
    )
    insert into unit_reports (id, form_id, form_version, unit_id, from_day, to_day, due_on, state, version, revision, visible_to)
    select gen_random_uuid(), f.id, f.version, a.unit_id, a.from_day, a.to_day, a.due_on, 'due', 1, 0, r.places || f.owner_id
    from asked a join report_forms f on f.id = a.form_id join readers r on r.unit_id = a.unit_id
    on conflict do nothing`;
}
