import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { Figures, Period, ReportForm, ReportState, Rhythm } from '@vinh-danh/workflows/reporting';

export type FormRow = {
  id: string;
  ownerId: string;
  ownerName: string;
  movementId: string | null;
  title: string;
  rhythm: Rhythm;
  from: string;
  to: string;
  version: number;
  content: ReportForm;
};

type NewForm = Omit<FormRow, 'ownerName' | 'version' | 'content'> & { daysToReport: number; createdById: string };

export async function insertForm({ sql }: Tx, form: NewForm): Promise<void> {
  const { id, ownerId, movementId, title, rhythm, from, to, daysToReport, createdById } = form;
  await sql`
    insert into report_forms (id, owner_id, movement_id, title, rhythm, from_day, to_day, days_to_report, version, created_by_id)
    values (${id}, ${ownerId}, ${movementId}, ${title}, ${rhythm}, ${from}, ${to}, ${daysToReport}, 1, ${createdById})`;
}

type NewVersion = { formId: string; version: number; content: ReportForm; madeById: string };

export async function insertFormVersion(
  { sql }: Tx,
  { formId, version, content, madeById }: NewVersion,
): Promise<void> {
  await sql`
    insert into report_form_versions (form_id, version, content, made_by_id)
    values (${formId}, ${version}, ${JSON.stringify(content)}::jsonb, ${madeById})`;
}

/** Those of these units that exist. */
export async function listKnownUnits({ sql }: Executor, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select id from organisations where id = any(${[...ids]}::text[])`;
  return rows.map(({ id }) => id);
}

type NewReports = {
  formId: string;
  version: number;
  ownerId: string;
  unitIds: readonly string[];
  periods: readonly Period[];
};

/** A due report for each unit and period, seen by the unit, all above it, and whoever asks. */
export async function insertReports(
  { sql }: Tx,
  { formId, version, ownerId, unitIds, periods }: NewReports,
): Promise<void> {
  await sql`
    with recursive above as (
      select u.id as unit_id, o.id, o.parent_id from unnest(${[...unitIds]}::text[]) as u(id) join organisations o on o.id = u.id
      union
      select a.unit_id, o.id, o.parent_id from above a join organisations o on o.id = a.parent_id
    ), readers as (
      select unit_id, array_agg(id) || ${ownerId}::text as visible_to from above group by unit_id
    )
    insert into unit_reports (id, form_id, form_version, unit_id, from_day, to_day, due_on, state, version, revision, visible_to)
    select gen_random_uuid(), ${formId}, ${version}, r.unit_id, p."from", p."to", p."dueOn", 'due', 1, 0, r.visible_to
    from readers r cross join jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p("from" date, "to" date, "dueOn" date)`;
}

function formSql(sql: Executor['sql']) {
  return sql`f.id, f.owner_id as "ownerId", o.name_vi as "ownerName", f.movement_id as "movementId", f.title, f.rhythm,
    f.from_day as "from", f.to_day as "to", f.version, v.content
    from report_forms f
    join organisations o on o.id = f.owner_id
    join report_form_versions v on v.form_id = f.id and v.version = f.version`;
}

export async function findForm({ sql }: Executor, id: string): Promise<FormRow | undefined> {
  const [row] = await sql<FormRow[]>`select ${formSql(sql)} where f.id = ${id}`;
  return row;
}

/** The same, locked: of two changes one comes second and sees the first. */
export async function lockForm({ sql }: Tx, id: string): Promise<FormRow | undefined> {
  const [row] = await sql<FormRow[]>`select ${formSql(sql)} where f.id = ${id} for update of f`;
  return row;
}

/** Gives a form its next version; reports in which nothing is written follow it. Gives how many. */
export async function moveDueReports({ sql }: Tx, formId: string, version: number, title: string): Promise<number> {
  await sql`update report_forms set version = ${version}, title = ${title} where id = ${formId}`;
  const { count } = await sql`
    update unit_reports set form_version = ${version} where form_id = ${formId} and state = 'due'`;
  return count;
}

export type ReportRow = {
  id: string;
  formId: string;
  title: string;
  ownerId: string;
  ownerName: string;
  unitId: string;
  unitName: string;
  from: string;
  to: string;
  dueOn: string;
  state: ReportState;
  version: number;
  accepted: number | null;
  submittedById: string | null;
  submittedOn: string | null;
  revision: number;
  content: ReportForm;
};

function reportSql(sql: Executor['sql']) {
  return sql`r.id, r.form_id as "formId", f.title, f.owner_id as "ownerId", w.name_vi as "ownerName", r.unit_id as "unitId",
    u.name_vi as "unitName", r.from_day as "from", r.to_day as "to", r.due_on as "dueOn", r.state, r.version, r.accepted,
    r.submitted_by_id as "submittedById", r.submitted_on as "submittedOn", r.revision, v.content
    from unit_reports r
    join report_forms f on f.id = r.form_id
    join report_form_versions v on v.form_id = r.form_id and v.version = r.form_version
    join organisations u on u.id = r.unit_id
    join organisations w on w.id = f.owner_id`;
}

export async function findReport({ sql }: Executor, id: string): Promise<ReportRow | undefined> {
  const [row] = await sql<ReportRow[]>`select ${reportSql(sql)} where r.id = ${id}`;
  return row;
}

export async function lockReport({ sql }: Tx, id: string): Promise<ReportRow | undefined> {
  const [row] = await sql<ReportRow[]>`select ${reportSql(sql)} where r.id = ${id} for update of r`;
  return row;
}

export type Told = { figures: Figures; remarks: Readonly<Record<string, string>> };

/** What stands in a version of a report; nothing while nothing was saved. */
export async function findFigures({ sql }: Executor, reportId: string, version: number): Promise<Told | undefined> {
  const [row] = await sql<Told[]>`
    select figures, remarks from unit_report_figures where report_id = ${reportId} and version = ${version}`;
  return row;
}

/** The figures the unit had accepted last before this period, of the same form. */
export async function findBefore(
  { sql }: Executor,
  { formId, unitId, from }: Pick<ReportRow, 'formId' | 'unitId' | 'from'>,
): Promise<Figures | undefined> {
  const [row] = await sql<{ figures: Figures }[]>`
    select g.figures from unit_reports r join unit_report_figures g on g.report_id = r.id and g.version = r.accepted
    where r.form_id = ${formId} and r.unit_id = ${unitId} and r.to_day < ${from}
    order by r.to_day desc limit 1`;
  return row?.figures;
}

export async function saveFigures(
  { sql }: Tx,
  { id, version }: Pick<ReportRow, 'id' | 'version'>,
  { figures, remarks }: Told,
  savedById: string,
): Promise<void> {
  await sql`
    insert into unit_report_figures (report_id, version, figures, remarks, saved_by_id)
    values (${id}, ${version}, ${JSON.stringify(figures)}::jsonb, ${JSON.stringify(remarks)}::jsonb, ${savedById})
    on conflict (report_id, version) do update
    set figures = excluded.figures, remarks = excluded.remarks, saved_by_id = excluded.saved_by_id, saved_at = now()`;
}

type Next = Pick<ReportRow, 'id' | 'state' | 'version' | 'accepted' | 'submittedById' | 'submittedOn'>;
export type ReportAct = {
  act: string;
  actorId: string;
  office: Membership;
  payload: Readonly<Record<string, unknown>>;
  commandId: string;
};

/** Moves a report and tells its history; gives the revision it has now. */
export async function moveTo({ sql }: Tx, next: Next, told: ReportAct): Promise<number> {
  const { id, state, version, accepted, submittedById, submittedOn } = next;
  const { act, actorId, office, payload, commandId } = told;
  const { role, organisationId, onBehalfOf = null } = office;
  const [row] = await sql<{ revision: number }[]>`
    with moved as (
      update unit_reports set state = ${state}, version = ${version}, accepted = ${accepted}, submitted_by_id = ${submittedById},
        submitted_on = ${submittedOn}, revision = revision + 1
      where id = ${id} returning revision)
    insert into unit_report_history (report_id, sequence, act, actor_id, role, organisation_id, on_behalf_of, payload, command_id)
    select ${id}, revision, ${act}, ${actorId}, ${role}, ${organisationId}, ${onBehalfOf}, ${JSON.stringify(payload)}::jsonb, ${commandId}
    from moved returning sequence as revision`;
  if (!row) throw new Error(`no report ${id}`);
  return row.revision;
}

/** Who acted last on a report. */
export async function lastActOn({ sql }: Executor, id: string): Promise<{ actor: string; at: string } | undefined> {
  const [row] = await sql<{ actor: string; at: string }[]>`
    select u.name as actor, h.recorded_at as at from unit_report_history h join users u on u.id = h.actor_id
    where h.report_id = ${id} order by h.sequence desc limit 1`;
  return row;
}
