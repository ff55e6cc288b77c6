import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { TaskState } from '@vinh-danh/workflows/direction';
import type { GiveInput, NewTask } from './input.ts';
import type { DirectionFile } from './read-files.ts';

export type DirectionRow = Pick<GiveInput, 'kind' | 'number' | 'issuedOn' | 'abstract' | 'issuerId'> & {
  id: string;
  issuerName: string;
  movementId: string | null;
};

/** Those of these organisations that do not exist. */
export async function listUnknown({ sql }: Executor, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from unnest(${[...ids]}::text[]) as n(id) where not exists (select 1 from organisations o where o.id = n.id)`;
  return rows.map(({ id }) => id);
}

export async function isMovement({ sql }: Executor, id: string): Promise<boolean> {
  const rows = await sql`select 1 from movements where id = ${id}`;
  return rows.length > 0;
}

type NewDirection = Omit<DirectionRow, 'issuerName'> & { visibleTo: readonly string[]; givenById: string };

export async function insertDirection({ sql }: Tx, direction: NewDirection): Promise<void> {
  const { id, issuerId, movementId, kind, number, issuedOn, abstract, visibleTo, givenById } = direction;
  await sql`
    insert into directions (id, issuer_id, movement_id, kind, number, issued_on, abstract, visible_to, given_by_id)
    values (${id}, ${issuerId}, ${movementId}, ${kind}, ${number}, ${issuedOn}, ${abstract}, ${[...visibleTo]}::text[], ${givenById})`;
}

export async function findDirection(
  { sql }: Executor,
  id: string,
): Promise<(DirectionRow & { visibleTo: string[] }) | undefined> {
  const [row] = await sql<(DirectionRow & { visibleTo: string[] })[]>`
    select d.id, d.issuer_id as "issuerId", o.name_vi as "issuerName", d.movement_id as "movementId", d.kind, d.number,
      d.issued_on as "issuedOn", d.abstract, d.visible_to as "visibleTo"
    from directions d join organisations o on o.id = d.issuer_id where d.id = ${id}`;
  return row;
}

type Given = { directionId: string; visibleTo: readonly string[]; tasks: readonly (NewTask & { id: string })[] };
type Teller = { actorId: string; office: Membership; commandId: string };

/** Writes tasks behind those a direction has, each with the first line of its history. */
export async function insertTasks(
  { sql }: Tx,
  { directionId, visibleTo, tasks }: Given,
  teller: Teller,
): Promise<void> {
  const rows = tasks.map(({ id, content, leadId, partnerIds, dueOn }) => ({
    id,
    content,
    lead_id: leadId,
    partner_ids: partnerIds,
    due_on: dueOn,
    visible_to: [...new Set([...visibleTo, leadId, ...partnerIds])],
  }));
  const { actorId, office, commandId } = teller;
  const { role, organisationId, onBehalfOf = null } = office;
  await sql`
    insert into direction_tasks (id, direction_id, position, content, lead_id, partner_ids, due_on, state, revision, visible_to)
    select t.id, ${directionId}, coalesce((select max(position) from direction_tasks where direction_id = ${directionId}), 0)
        + row_number() over (), t.content, t.lead_id, t.partner_ids, t.due_on, 'assigned', 1, t.visible_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(id uuid, content text, lead_id text, partner_ids text[], due_on date, visible_to text[])`;
  await sql`
    insert into direction_task_history (task_id, sequence, act, actor_id, role, organisation_id, on_behalf_of, payload, command_id)
    select id, 1, 'assign', ${actorId}, ${role}, ${organisationId}, ${onBehalfOf},
      jsonb_build_object('leadId', lead_id, 'partnerIds', partner_ids, 'dueOn', due_on), ${commandId}
    from direction_tasks where id = any(${tasks.map(({ id }) => id)}::uuid[])`;
}

export type TaskRow = {
  id: string;
  directionId: string;
  issuerId: string;
  leadId: string;
  partnerIds: string[];
  dueOn: string;
  state: TaskState;
  reportedById: string | null;
  reportedOn: string | null;
  revision: number;
};

/** A task, locked: of two acts one comes second and sees the first. */
export async function lockTask({ sql }: Tx, id: string): Promise<TaskRow | undefined> {
  const [row] = await sql<TaskRow[]>`
    select t.id, t.direction_id as "directionId", d.issuer_id as "issuerId", t.lead_id as "leadId", t.partner_ids as "partnerIds",
      t.due_on as "dueOn", t.state, t.reported_by_id as "reportedById", t.reported_on as "reportedOn", t.revision
    from direction_tasks t join directions d on d.id = t.direction_id
    where t.id = ${id} for update of t`;
  return row;
}

type Next = Pick<TaskRow, 'id' | 'state' | 'dueOn' | 'reportedById' | 'reportedOn'>;
type Told = Teller & { act: string; payload: Readonly<Record<string, unknown>> };

/** Moves a task and tells its history; gives the revision it has now. */
export async function moveTo({ sql }: Tx, next: Next, told: Told): Promise<number> {
  const { id, state, dueOn, reportedById, reportedOn } = next;
  const { act, actorId, office, payload, commandId } = told;
  const { role, organisationId, onBehalfOf = null } = office;
  const [row] = await sql<{ revision: number }[]>`
    with moved as (
      update direction_tasks set state = ${state}, due_on = ${dueOn}, reported_by_id = ${reportedById}, reported_on = ${reportedOn},
        revision = revision + 1
      where id = ${id} returning revision)
    insert into direction_task_history (task_id, sequence, act, actor_id, role, organisation_id, on_behalf_of, payload, command_id)
    select ${id}, revision, ${act}, ${actorId}, ${role}, ${organisationId}, ${onBehalfOf}, ${JSON.stringify(payload)}::jsonb, ${commandId}
    from moved returning sequence as revision`;
  if (!row) throw new Error(`no task ${id}`);
  return row.revision;
}

/** Who acted last on a task. */
export async function lastActOn({ sql }: Executor, id: string): Promise<{ actor: string; at: string } | undefined> {
  const [row] = await sql<{ actor: string; at: string }[]>`
    select u.name as actor, h.recorded_at as at from direction_task_history h join users u on u.id = h.actor_id
    where h.task_id = ${id} order by h.sequence desc limit 1`;
  return row;
}

export async function insertDirectionFile(
  { sql }: Tx,
  file: DirectionFile & { directionId: string; taskId: string | null; uploadedById: string },
): Promise<void> {
  const { id, directionId, taskId, sha256, name, type, size, uploadedById } = file;
  await sql`
    insert into direction_files (id, direction_id, task_id, sha256, name, type, size, uploaded_by_id)
    values (${id}, ${directionId}, ${taskId}, ${sha256}, ${name}, ${type}, ${size}, ${uploadedById})`;
}
