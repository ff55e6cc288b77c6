import type { Tx } from '@vinh-danh/db';

/**
 * Passes what is open of the tasks of organisations that end on a day to their main successors, who answer for it or help with
 * it from then on; the task keeps who had it before. Successors may read all their predecessors had.
 */
export async function passToHeirs({ sql }: Tx, fromDate: string): Promise<void> {
  const successors = sql`organisation_successors s where s.from_date = ${fromDate}`;
  await sql`
    with heirs as (
      select t.id, array_agg(distinct s.successor_id) as successors
      from direction_tasks t join (select * from ${successors}) s on s.organisation_id = any(t.visible_to) group by t.id
    )
    update direction_tasks t set visible_to = array(select distinct unnest(t.visible_to || h.successors)) from heirs h where h.id = t.id`;
  await sql`
    update direction_tasks t set former_lead_id = t.lead_id, lead_id = s.successor_id,
      partner_ids = array_remove(t.partner_ids, s.successor_id)
    from ${successors} and s.is_main and s.organisation_id = t.lead_id and t.state not in ('accepted', 'withdrawn')`;
  await sql`
    with main as (select s.organisation_id, s.successor_id from ${successors} and s.is_main)
    update direction_tasks t set partner_ids = array(
      select distinct coalesce(m.successor_id, p) from unnest(t.partner_ids) p left join main m on m.organisation_id = p
      where coalesce(m.successor_id, p) <> t.lead_id)
    where t.state not in ('accepted', 'withdrawn') and t.partner_ids && array(select organisation_id from main)`;
}
