import type { Executor } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { TaskState } from '@vinh-danh/workflows/direction';
import type { TaskAct } from './offices.ts';
import type { DirectionRow } from './store.ts';

export type TaskLine = {
  id: string;
  directionId: string;
  number: string;
  issuedOn: string;
  issuerName: string;
  content: string;
  leadId: string;
  leadName: string;
  /** Who had it before it passed to the successor. */
  formerLeadName: string | null;
  partners: string[];
  dueOn: string;
  state: TaskState;
  reportedOn: string | null;
};

export type TaskRead = TaskLine &
  Pick<DirectionRow, 'issuerId' | 'movementId' | 'abstract'> & {
    partnerIds: string[];
    revision: number;
  };

function taskSql(sql: Executor['sql']) {
  return sql`t.id, t.direction_id as "directionId", d.number, d.issued_on as "issuedOn", w.name_vi as "issuerName", t.content,
    t.lead_id as "leadId", o.name_vi as "leadName",
    (select p.name_vi from organisations p where p.id = t.former_lead_id) as "formerLeadName", array(
      select p.name_vi from organisations p where p.id = any(t.partner_ids) order by p.name_vi) as partners,
    t.due_on as "dueOn", t.state, t.reported_on as "reportedOn"`;
}

function fromSql(sql: Executor['sql']) {
  return sql`from direction_tasks t
    join directions d on d.id = t.direction_id
    join organisations w on w.id = d.issuer_id
    join organisations o on o.id = t.lead_id`;
}

/** A task the context may read. */
export async function findTask({ sql }: Executor, id: string): Promise<TaskRead | undefined> {
  const [row] = await sql<TaskRead[]>`
    select ${taskSql(sql)}, d.issuer_id as "issuerId", d.movement_id as "movementId", d.abstract, t.partner_ids as "partnerIds",
      t.revision ${fromSql(sql)} where t.id = ${id}`;
  return row;
}

/** The tasks of a direction, in its order, as far as the context reads them. */
export async function listTasksOf({ sql }: Executor, directionId: string): Promise<TaskLine[]> {
  return sql<TaskLine[]>`
    select ${taskSql(sql)} ${fromSql(sql)} where t.direction_id = ${directionId} order by t.position`;
}

/** The tasks given under a movement, the most urgent first, as far as the context reads them. */
export async function listTasksUnder({ sql }: Executor, movementId: string): Promise<TaskLine[]> {
  return sql<TaskLine[]>`
    select ${taskSql(sql)} ${fromSql(sql)} where d.movement_id = ${movementId}
    order by t.state in ('accepted', 'withdrawn'), t.due_on, d.issued_on, t.position limit 500`;
}

/** What these units still have to do or to help with, the most urgent first. */
export async function listToDo({ sql }: Executor, unitIds: readonly string[], limit: number): Promise<TaskLine[]> {
  const units = [...unitIds];
  return sql<TaskLine[]>`
    select ${taskSql(sql)} ${fromSql(sql)}
    where t.state in ('assigned', 'inProgress', 'returned')
      and (t.lead_id = any(${units}::text[]) or t.partner_ids && ${units}::text[])
    order by t.due_on, t.lead_id <> all(${units}::text[]), d.issued_on, t.position limit ${limit}`;
}

/** What was reported done to whoever leads for the body that gave it: its board, its head. The oldest first. */
export async function listToJudge(
  { sql }: Executor,
  memberships: readonly Membership[],
  limit: number,
): Promise<TaskLine[]> {
  const placesOf = (...roles: string[]) =>
    memberships.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId);
  return sql<TaskLine[]>`
    select ${taskSql(sql)} ${fromSql(sql)}
    where t.state = 'reported' and (d.visible_to && ${placesOf('statistician')}::text[]
      or d.issuer_id = any(${placesOf('leader', 'unitHead')}::text[]))
    order by t.reported_on, t.due_on, t.position limit ${limit}`;
}

export type DirectionLine = DirectionRow & {
  movementName: string | null;
  /** Tasks the context reads: all of them, those accepted, those that wait to be judged, those past their day. */
  tasks: number;
  accepted: number;
  waiting: number;
  late: number;
};

/** Directions the context reads, the newest first; with an id that one. */
export async function listDirections({ sql }: Executor, on: string, id?: string): Promise<DirectionLine[]> {
  return sql<DirectionLine[]>`
    select d.id, d.issuer_id as "issuerId", o.name_vi as "issuerName", d.movement_id as "movementId", m.name as "movementName",
      d.kind, d.number, d.issued_on as "issuedOn", d.abstract, c.tasks, c.accepted, c.waiting, c.late
    from directions d
    join organisations o on o.id = d.issuer_id
    left join movements m on m.id = d.movement_id
    cross join lateral (
      select count(*)::int as tasks, count(*) filter (where t.state = 'accepted')::int as accepted,
        count(*) filter (where t.state = 'reported')::int as waiting,
        count(*) filter (where t.state in ('assigned', 'inProgress', 'returned') and t.due_on < ${on})::int as late
      from direction_tasks t where t.direction_id = d.id and t.state <> 'withdrawn') c
    ${id === undefined ? sql`` : sql`where d.id = ${id}`}
    order by d.issued_on desc, d.given_at desc limit 200`;
}

export type TaskActLine = {
  act: TaskAct | 'assign';
  actor: string;
  organisation: string;
  at: string;
  payload: { note?: string; reason?: string; dueOn?: string; fileIds?: string[] };
};

export async function listTaskActs({ sql }: Executor, id: string): Promise<TaskActLine[]> {
  return sql<TaskActLine[]>`
    select h.act, u.name as actor, o.name_vi as organisation, h.recorded_at as at, h.payload
    from direction_task_history h join users u on u.id = h.actor_id join organisations o on o.id = h.organisation_id
    where h.task_id = ${id} order by h.sequence`;
}
