import type { Executor } from '@vinh-danh/db';
import type { Role } from '@vinh-danh/workflows';
import type { AcceptedReport, Figures, ReportEvent, ReportState } from '@vinh-danh/workflows/reporting';
import { unmadeSql } from '../movements/remind.ts';
import type { FormRow } from './store.ts';
import { endedSql } from './store.ts';

export type ReportLine = {
  id: string;
  formId: string;
  title: string;
  ownerName: string;
  unitId: string;
  unitName: string;
  from: string;
  to: string;
  dueOn: string;
  state: ReportState;
  accepted: number | null;
  submittedOn: string | null;
  /** The unit's last day, where the period is its successor's. */
  endedOn: string | null;
};

function lineSql(sql: Executor['sql']) {
  return sql`r.id, r.form_id as "formId", f.title, w.name_vi as "ownerName", r.unit_id as "unitId", u.name_vi as "unitName",
    r.from_day as "from", r.to_day as "to", r.due_on as "dueOn", r.state, r.accepted, r.submitted_on as "submittedOn",
    case when ${endedSql(sql)} then u.valid_to end as "endedOn"
    from unit_reports r
    join report_forms f on f.id = r.form_id
    join organisations u on u.id = r.unit_id
    join organisations w on w.id = f.owner_id`;
}

/** Reports these units have to make or made lately: begun periods, the most urgent first. */
export async function listOfUnits({ sql }: Executor, unitIds: readonly string[], on: string): Promise<ReportLine[]> {
  return sql<ReportLine[]>`
    select ${lineSql(sql)} where r.unit_id = any(${[...unitIds]}::text[]) and r.from_day <= ${on}
    order by r.state = 'accepted', ${endedSql(sql)}, r.due_on, f.title, r.from_day limit 200`;
}

/** Reports these units have not handed in that are late or soon due, the most urgent first. */
export async function listUrgent({ sql }: Executor, unitIds: readonly string[], on: string): Promise<ReportLine[]> {
  return sql<ReportLine[]>`
    select ${lineSql(sql)} where r.unit_id = any(${[...unitIds]}::text[]) and ${unmadeSql(sql, on)} and not ${endedSql(sql)}
    order by r.due_on, f.title, r.from_day limit 20`;
}

export type FormLine = Omit<FormRow, 'content' | 'ownerId'> & {
  /** Of the periods that have begun. */
  asked: number;
  accepted: number;
  waiting: number;
  late: number;
};

/** Forms of these boards with how their reports stand, the newest first. */
export async function listForms({ sql }: Executor, ownerIds: readonly string[], on: string): Promise<FormLine[]> {
  return sql<FormLine[]>`
    select f.id, w.name_vi as "ownerName", f.movement_id as "movementId", f.title, f.rhythm, f.from_day as "from", f.to_day as "to",
      f.version, c.asked, c.accepted, c.waiting, c.late
    from report_forms f
    join organisations w on w.id = f.owner_id
    cross join lateral (
      select count(*)::int as asked, count(r.accepted)::int as accepted,
        count(*) filter (where r.state in ('submitted', 'resubmitted'))::int as waiting,
        count(*) filter (where r.accepted is null and r.state <> 'submitted' and r.due_on < ${on})::int as late
      from unit_reports r join organisations u on u.id = r.unit_id
      where r.form_id = f.id and r.from_day <= ${on} and not ${endedSql(sql)}) c
    where f.owner_id = any(${[...ownerIds]}::text[])
    order by f.created_at desc, f.id`;
}

/** A form's reports of periods within a window, as far as the caller reads them. */
export async function listOfForm(
  { sql }: Executor,
  formId: string,
  { from, to }: { from: string; to: string },
): Promise<ReportLine[]> {
  return sql<ReportLine[]>`
    select ${lineSql(sql)} where r.form_id = ${formId} and r.from_day >= ${from} and r.to_day <= ${to}
    order by r.accepted is not null, u.name_vi, r.unit_id, r.from_day`;
}

/** The periods of a form that have begun, the latest first. */
export async function listPeriods(
  { sql }: Executor,
  formId: string,
  on: string,
): Promise<{ from: string; to: string }[]> {
  return sql<{ from: string; to: string }[]>`
    select distinct from_day as "from", to_day as "to" from unit_reports
    where form_id = ${formId} and from_day <= ${on} order by from_day desc`;
}

/** The figures that count of all reports up to a day: earlier ones too, for what stands as of a day. */
export async function listAccepted({ sql }: Executor, formId: string, to: string): Promise<AcceptedReport[]> {
  return sql<{ unitId: string; from: string; to: string; figures: Figures }[]>`
    select r.unit_id as "unitId", r.from_day as "from", r.to_day as "to", g.figures
    from unit_reports r join unit_report_figures g on g.report_id = r.id and g.version = r.accepted
    where r.form_id = ${formId} and r.to_day <= ${to}`;
}

export type UnitNode = {
  id: string;
  name: string;
  parentId: string | null;
  mergedInto: string | null;
  mergedOn: string | null;
};

/** The units a form asks, all above them, and the main heirs of those that ended by a day. */
export async function listTree({ sql }: Executor, formId: string, to: string): Promise<UnitNode[]> {
  return sql<UnitNode[]>`
    with recursive known as (
      select distinct unit_id as id from unit_reports where form_id = ${formId}
      union
      select x.id from known k cross join lateral (
        select o.parent_id as id from organisations o where o.id = k.id and o.parent_id is not null
        union
        select s.successor_id from organisation_successors s
        where s.organisation_id = k.id and s.is_main and s.from_date <= ${to}) x
    )
    select o.id, o.name_vi as name, o.parent_id as "parentId", s.successor_id as "mergedInto", s.from_date as "mergedOn"
    from known k join organisations o on o.id = k.id
    left join organisation_successors s on s.organisation_id = o.id and s.is_main and s.from_date <= ${to}
    order by o.name_vi, o.id`;
}

/** Units a board may ask: all that stand, by the level they belong to. */
export type AskedUnit = { id: string; name: string; level: 'province' | 'district' | 'commune' | 'unit' };

export async function listUnitsToAsk({ sql }: Executor, on: string): Promise<AskedUnit[]> {
  return sql<AskedUnit[]>`
    select id, name_vi as name, level from organisations
    where level in ('province', 'district', 'commune', 'unit') and kind <> 'council'
      and (valid_from is null or valid_from <= ${on}) and (valid_to is null or valid_to >= ${on})
    order by level, name_vi, id`;
}

export type ReportActRow = {
  act: ReportEvent['type'];
  actor: string;
  role: Role;
  at: string;
  reason: string | null;
};

export async function listReportActs({ sql }: Executor, reportId: string): Promise<ReportActRow[]> {
  return sql<ReportActRow[]>`
    select h.act, u.name as actor, h.role, h.recorded_at as at, h.payload ->> 'reason' as reason
    from unit_report_history h join users u on u.id = h.actor_id
    where h.report_id = ${reportId} order by h.sequence`;
}
