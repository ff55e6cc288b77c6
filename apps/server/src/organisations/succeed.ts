import type { Tx } from '@vinh-danh/db';
import { passToHeirs } from '../directions/pass-to-heirs.ts';
import { openForHeirs } from '../reports/open-for-heirs.ts';
import { showDepartments } from '../rerouting/show-departments.ts';
import { forgetKept } from '../statistics/kept.ts';
import { renewFacts } from '../statistics/write-facts.ts';

/**
 * Ends organisations that have a successor from a day on, as one act: they stand until the day before, offices in them end
 * with them, their successors may read what they have done, report for the time since and have their open tasks, and the departments that re-route what is open may read that.
 * The old names and places stay in the history.
 */
export async function endSucceeded(tx: Tx, fromDate: string): Promise<void> {
  const { sql } = tx;
  await sql`
    update organisations o set valid_to = ${fromDate}::date - 1
    from organisation_successors s where s.organisation_id = o.id and s.from_date = ${fromDate} and o.valid_to is null`;
  await sql`
    update memberships m set valid_to = ${fromDate}::date - 1
    from organisation_successors s where s.organisation_id = m.organisation_id and s.from_date = ${fromDate} and m.valid_to is null`;
  const inherited = await sql<{ id: string }[]>`
    with heirs as (
      select n.id, array_agg(distinct s.successor_id) as successors
      from nominations n join organisation_successors s on s.organisation_id = any(n.visible_to) and s.from_date = ${fromDate}
      group by n.id
    )
    update nominations n set visible_to = array(select distinct unnest(n.visible_to || h.successors))
    from heirs h where h.id = n.id returning n.id`;
  await sql`
    insert into nomination_readers (organisation_id, nomination_id)
    select s.successor_id, r.nomination_id
    from nomination_readers r join organisation_successors s on s.organisation_id = r.organisation_id and s.from_date = ${fromDate}
    on conflict do nothing`;
  await renewFacts(
    tx,
    inherited.map(({ id }) => id),
  );
  await forgetKept(tx);
  await sql`
    with heirs as (
      select r.id, array_agg(distinct s.successor_id) as successors
      from unit_reports r join organisation_successors s on s.organisation_id = any(r.visible_to) and s.from_date = ${fromDate}
      group by r.id
    )
    update unit_reports r set visible_to = array(select distinct unnest(r.visible_to || h.successors))
    from heirs h where h.id = r.id`;
  await openForHeirs(tx, fromDate);
  await passToHeirs(tx, fromDate);
  await showDepartments(tx, fromDate);
}
