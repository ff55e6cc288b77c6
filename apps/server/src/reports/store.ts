import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { Figures, Period, ReportForm, ReportState, Rhythm } from '@vinh-danh/workflows/reporting';
import type { Command } from '../audit/commands.ts';

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

/**
 * A due report for each unit and period, seen by the unit, all above it, and whoever asks. A period in which a unit ends is asked
 * of its main successor, one before a unit exists of nobody. Gives how many were opened.
 */
export async function insertReports(
  { sql }: Tx,
  { formId, version, ownerId, unitIds, periods }: NewReports,
): Promise<number> {
  const { count } = await sql`
    with recursive heirs as (
      select u.id as asked, u.id, 0 as step from unnest(${[...unitIds]}::text[]) as u(id)
      union all
      select h.asked, s.successor_id, h.step + 1
      from heirs h join organisation_successors s on s.organisation_id = h.id and s.is_main where h.step < 20
    ), above as (
      select distinct h.id as unit_id, o.id, o.parent_id
      from heirs h join heirs l on l.asked = h.asked and l.step >= h.step join organisations o on o.id = l.id
      union
      select a.unit_id, o.id, o.parent_id from above a join organisations o on o.id = a.parent_id
    ), readers as (
      select unit_id, array_agg(id) || ${ownerId}::text as visible_to from above group by unit_id
    ), periods as (
      select * from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p("from" date, "to" date, "dueOn" date)
    ), asked as (
      select distinct on (h.asked, p."from") h.id as unit_id, p.*, o.valid_from
      from heirs h join organisations o on o.id = h.id join periods p on o.valid_to is null or o.valid_to >= p."to"
      order by h.asked, p."from", h.step
    )
    insert into unit_reports (id, form_id, form_version, unit_id, from_day, to_day, due_on, state, version, revision, visible_to)
    select gen_random_uuid(), ${formId}, ${version}, r.unit_id, a."from", a."to", a."dueOn", 'due', 1, 0, r.visible_to
    from asked a join readers r on r.unit_id = a.unit_id
    where a.valid_from is null or a.valid_from <= a."to"
    on conflict do nothing`;
  return count;
}

/**
 * Whether a unit `u` ended before the last day of its report `r`: the period is its successor's. What it handed in before stays.
 */
export function endedSql(sql: Executor['sql']) {
  return sql`(r.accepted is null and r.state <> 'submitted' and coalesce(u.valid_to < r.to_day, false))`;
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
  formVersion: number;
  movementId: string | null;
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
  /** The unit's last day where the period is not asked of it any more, and who stands for a unit that ended. */
  endedOn: string | null;
  heirId: string | null;
  heirName: string | null;
};

function reportSql(sql: Executor['sql']) {
  return sql`r.id, r.form_id as "formId", r.form_version as "formVersion", f.movement_id as "movementId", f.title, f.owner_id as "ownerId", w.name_vi as "ownerName", r.unit_id as "unitId",
    u.name_vi as "unitName", r.from_day as "from", r.to_day as "to", r.due_on as "dueOn", r.state, r.version, r.accepted,
    r.submitted_by_id as "submittedById", r.submitted_on as "submittedOn", r.revision, v.content,
    ${endSql(sql)}, (select n.name_vi from organisations n where n.id = s.successor_id) as "heirName"
    from unit_reports r
    join report_forms f on f.id = r.form_id
    join report_form_versions v on v.form_id = r.form_id and v.version = r.form_version
    join organisations u on u.id = r.unit_id
    join organisations w on w.id = f.owner_id
    ${heirSql(sql)}`;
}

/** The unit's last day where this period is another's, and its main successor once it has ended. */
function endSql(sql: Executor['sql']) {
  return sql`case when ${endedSql(sql)} then u.valid_to end as "endedOn", s.successor_id as "heirId"`;
}

function heirSql(sql: Executor['sql']) {
  return sql`left join lateral (
      select successor_id from organisation_successors s
      where s.organisation_id = u.id and s.is_main and u.valid_to is not null order by s.from_date desc limit 1) s on true`;
}

const contents = new Map<string, ReportForm>();
const mostContents = 200;

/** What a version of a form asks. It never changes, so a process that has met it keeps it. */
export async function contentOf({ sql }: Executor, formId: string, version: number): Promise<ReportForm> {
  const key = `${formId} ${version}`;
  const kept = contents.get(key);
  if (kept) return kept;
  const [row] = await sql<{ content: ReportForm }[]>`
    select content from report_form_versions where form_id = ${formId} and version = ${version}`;
  if (!row) throw new Error(`no version ${version} of form ${formId}`);
  const [oldest] = contents.keys();
  if (oldest !== undefined && contents.size >= mostContents) contents.delete(oldest);
  contents.set(key, row.content);
  return row.content;
}

export async function findReport({ sql }: Executor, id: string): Promise<ReportRow | undefined> {
  const [row] = await sql<ReportRow[]>`select ${reportSql(sql)} where r.id = ${id}`;
  return row;
}

/** What stands in the version that is worked on, nothing while nothing was saved; and what the unit had accepted last before. */
export type Worked = { told: Told | undefined; before: Figures | undefined };

type WorkedColumns = { figures: Figures | null; remarks: Told['remarks']; before: Figures | null };

function workedOf({ figures, remarks, before }: WorkedColumns): Worked {
  return { told: figures ? { figures, remarks } : undefined, before: before ?? undefined };
}

function workedSql(sql: Executor['sql']) {
  return sql`
    left join unit_report_figures g on g.report_id = r.id and g.version = r.version
    left join lateral (
      select h.figures from unit_reports e join unit_report_figures h on h.report_id = e.id and h.version = e.accepted
      where e.form_id = r.form_id and e.unit_id = r.unit_id and e.from_day < r.from_day and e.accepted is not null
      order by e.from_day desc limit 1) b on true`;
}

export async function findWorked({ sql }: Executor, reportId: string): Promise<Worked> {
  const [row] = await sql<WorkedColumns[]>`
    select g.figures, g.remarks, b.figures as before from unit_reports r ${workedSql(sql)} where r.id = ${reportId}`;
  return row ? workedOf(row) : { told: undefined, before: undefined };
}

/** A report as it is moved: what it asks is looked up apart from it. */
export type LockedReport = Omit<ReportRow, 'title' | 'ownerName' | 'unitName' | 'dueOn' | 'content' | 'heirName'>;
type Answered = { body_hash: string; response: unknown };
export type Locked = { found: LockedReport; worked: Worked; answer: Answered | undefined };

/**
 * A report under its lock, what is worked on in it, and how this command was answered before. Whoever waited for the lock may
 * see older figures than are there by then, and finds another revision than it knew.
 */
export async function lockReport({ sql }: Tx, id: string, command: Command): Promise<Locked | undefined> {
  const [row] = await sql<(LockedReport & WorkedColumns & { answer: Answered | null })[]>`
    select r.id, r.form_id as "formId", r.form_version as "formVersion", f.movement_id as "movementId", f.owner_id as "ownerId", r.unit_id as "unitId",
      r.from_day as "from", r.to_day as "to", r.state, r.version, r.accepted, r.submitted_by_id as "submittedById",
      r.submitted_on as "submittedOn", r.revision, ${endSql(sql)}, g.figures, g.remarks, b.figures as before,
      (select jsonb_build_object('body_hash', c.body_hash, 'response', c.response) from command_records c
        where c.user_id = ${command.userId} and c.procedure = ${command.procedure} and c.command_id = ${command.id}) as answer
    from unit_reports r
    join report_forms f on f.id = r.form_id
    join organisations u on u.id = r.unit_id
    ${heirSql(sql)}
    ${workedSql(sql)}
    where r.id = ${id} for update of r`;
  if (!row) return undefined;
  const { figures, remarks, before, answer, ...found } = row;
  return { found, worked: workedOf({ figures, remarks, before }), answer: answer ?? undefined };
}

export type Told = { figures: Figures; remarks: Readonly<Record<string, string>> };

type Next = Pick<ReportRow, 'id' | 'state' | 'version' | 'accepted' | 'submittedById' | 'submittedOn'>;
export type ReportAct = {
  act: string;
  actorId: string;
  office: Membership;
  payload: Readonly<Record<string, unknown>>;
  commandId: string;
  /** Figures kept in the version the report then has. */
  written?: Told | undefined;
};

/** Moves a report, tells its history, keeps its figures and the command's answer, in one statement. */
export async function moveTo(
  { sql }: Tx,
  next: Next,
  told: ReportAct,
  { command, response }: { command: Command; response: unknown },
): Promise<void> {
  const { id, state, version, accepted, submittedById, submittedOn } = next;
  const { act, actorId, office, payload, commandId, written } = told;
  const { role, organisationId, onBehalfOf = null } = office;
  const figures =
    written &&
    sql`, figures as (
      insert into unit_report_figures (report_id, version, figures, remarks, saved_by_id)
      values (${id}, ${version}, ${JSON.stringify(written.figures)}::jsonb, ${JSON.stringify(written.remarks)}::jsonb, ${actorId})
      on conflict (report_id, version) do update
      set figures = excluded.figures, remarks = excluded.remarks, saved_by_id = excluded.saved_by_id, saved_at = now())`;
  const { count } = await sql`
    with moved as (
      update unit_reports set state = ${state}, version = ${version}, accepted = ${accepted}, submitted_by_id = ${submittedById},
        submitted_on = ${submittedOn}, revision = revision + 1
      where id = ${id} returning revision),
    answered as (
      insert into command_records (user_id, procedure, command_id, body_hash, response)
      values (${command.userId}, ${command.procedure}, ${command.id}, ${command.bodyHash}, ${JSON.stringify(response)}::jsonb))
    ${figures ?? sql``}
    insert into unit_report_history (report_id, sequence, act, actor_id, role, organisation_id, on_behalf_of, payload, command_id)
    select ${id}, revision, ${act}, ${actorId}, ${role}, ${organisationId}, ${onBehalfOf}, ${JSON.stringify(payload)}::jsonb, ${commandId}
    from moved`;
  if (count !== 1) throw new Error(`no report ${id}`);
}

/** Who acted last on a report. */
export async function lastActOn({ sql }: Executor, id: string): Promise<{ actor: string; at: string } | undefined> {
  const [row] = await sql<{ actor: string; at: string }[]>`
    select u.name as actor, h.recorded_at as at from unit_report_history h join users u on u.id = h.actor_id
    where h.report_id = ${id} order by h.sequence desc limit 1`;
  return row;
}
