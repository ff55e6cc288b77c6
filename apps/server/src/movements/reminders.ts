import type { Executor } from '@vinh-danh/db';
import { type ReminderCause, unmadeSql } from './remind.ts';

/** One act of reminding: who, when, how many units of what. */
export type ReminderAct = { actor: string; by: string; at: string } & Record<ReminderCause, number>;

/** Who has reminded in a movement, the latest first. */
export async function listReminderActs({ sql }: Executor, movementId: string): Promise<ReminderAct[]> {
  return sql<ReminderAct[]>`
    select u.name as actor, o.name_vi as by, h.recorded_at as at, c."join", c.pledge, c.report
    from movement_history h
    join users u on u.id = h.actor_id
    join organisations o on o.id = h.organisation_id
    cross join lateral (
      select (count(*) filter (where m.cause = 'join'))::int as "join", (count(*) filter (where m.cause = 'pledge'))::int as pledge,
        (count(*) filter (where m.cause = 'report'))::int as report
      from movement_reminders m where m.movement_id = h.movement_id and m.sequence = h.sequence) c
    where h.movement_id = ${movementId} and h.act = 'remind' order by h.sequence desc limit 50`;
}

/** What a unit was reminded of and still has not done. */
export type OpenReminder = {
  movementId: string;
  movementName: string;
  unitId: string;
  unitName: string;
  cause: ReminderCause;
  by: string;
  at: string;
  times: number;
};

/** What these units were reminded of and have not done yet, the latest of each, in movements that run. */
export async function listOpenReminders(
  { sql }: Executor,
  unitIds: readonly string[],
  on: string,
): Promise<OpenReminder[]> {
  if (unitIds.length === 0) return [];
  return sql<OpenReminder[]>`
    select l.movement_id as "movementId", v.name as "movementName", l.unit_id as "unitId", n.name_vi as "unitName", l.cause,
      o.name_vi as by, h.recorded_at as at, l.times
    from (
      select movement_id, unit_id, cause, max(sequence) as sequence, count(*)::int as times
      from movement_reminders where unit_id = any(${[...unitIds]}::text[]) group by 1, 2, 3) l
    join movements v on v.id = l.movement_id and v.status <> 'closed'
    join movement_history h on h.movement_id = l.movement_id and h.sequence = l.sequence
    join organisations o on o.id = h.organisation_id
    join organisations n on n.id = l.unit_id
    left join movement_units u on u.movement_id = l.movement_id and u.unit_id = l.unit_id
    where case l.cause
      when 'join' then u.joined_on is null
      when 'pledge' then u.joined_on is not null and not exists (
        select 1 from movement_pledges p
        where p.movement_id = l.movement_id and p.unit_id = l.unit_id and p.withdrawn_on is null)
      else exists (
        select 1 from report_forms f join unit_reports r on r.form_id = f.id
        where f.movement_id = l.movement_id and r.unit_id = l.unit_id and ${unmadeSql(sql, on)}) end
    order by h.recorded_at desc, l.movement_id, l.cause limit 20`;
}
