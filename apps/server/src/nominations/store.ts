import type { Executor } from '@vinh-danh/db';
import type { Dossier } from '@vinh-danh/workflows';
import type { Command } from '../audit/commands.ts';
import type { StoredDossier } from './ladders.ts';
import { withLadders } from './ladders.ts';
import type { Loaded, Step } from './steps.ts';
import { writingFacts } from '../statistics/write-facts.ts';
import { changesFacts, isMove } from './steps.ts';

type Sql = Executor['sql'];
/** What a command is answered with, to be kept for its repeat. */
type Answer = { readonly command: Command; readonly response: unknown };
type Stored = Omit<Loaded, 'dossier'> & { dossier: StoredDossier; laddersId: string };

const columns = (sql: Sql) => sql`
  n.id, n.version, n.stage, n.dossier, n.ladders_id as "laddersId", n.history_head as "historyHead", n.visible_to as "visibleTo",
  n.movement_id as "movementId", m.status as "movementStatus", m.ends_on as "movementEndsOn", o.valid_to as "unitEndsOn",
  clock_timestamp() as "readAt"`;

/** On the dossier's road, or asked about it. */
function visibleOrAsked(sql: Sql, organisations: readonly string[]) {
  return sql`n.visible_to && ${[...organisations]}::text[] or exists (
    select 1 from consultations c
    where c.nomination_id = n.id and c.status = 'asked' and c.organisation_id = any(${[...organisations]}::text[]))`;
}

/** The nominations among `ids` that are visible to these organisations, locked in the order of their ids. */
export async function lockNominations(
  db: Executor,
  ids: readonly string[],
  organisations: readonly string[],
): Promise<Loaded[]> {
  const { sql } = db;
  const rows = await sql<Stored[]>`
    select ${columns(sql)}
    from nominations n
    join organisations o on o.id = n.submitting_unit_id
    left join movements m on m.id = n.movement_id
    where n.id = any(${[...ids]}::uuid[]) and (${visibleOrAsked(sql, organisations)})
    order by n.id
    for update of n`;
  return withLadders(db, rows);
}

/** Where a nomination stands, for these organisations. */
export async function findStanding(
  db: Executor,
  id: string,
  organisations: readonly string[],
): Promise<Pick<Loaded, 'stage' | 'dossier'> | undefined> {
  const { sql } = db;
  const rows = await sql<Stored[]>`
    select ${columns(sql)} from nominations n
    join organisations o on o.id = n.submitting_unit_id
    left join movements m on m.id = n.movement_id
    where n.id = ${id} and (${visibleOrAsked(sql, organisations)})`;
  const [nomination] = await withLadders(db, rows);
  return nomination;
}

/** One nomination without a lock, and the answer an earlier sending of the command got: the read of the hot path. */
export async function readForStep(
  db: Executor,
  id: string,
  organisations: readonly string[],
  command: Command,
): Promise<{ nomination: Loaded | undefined; answer: { body_hash: string; response: unknown } | undefined }> {
  const { sql } = db;
  const [row] = await sql<((Stored | { id: null }) & { answer: { body_hash: string; response: unknown } | null })[]>`
    select ${columns(sql)}, (
      select jsonb_build_object('body_hash', c.body_hash, 'response', c.response) from command_records c
      where c.user_id = ${command.userId} and c.procedure = ${command.procedure} and c.command_id = ${command.id}) as answer
    from (select 1) as always
    left join nominations n on n.id = ${id} and (${visibleOrAsked(sql, organisations)})
    left join organisations o on o.id = n.submitting_unit_id
    left join movements m on m.id = n.movement_id`;
  const [nomination] = row?.id ? await withLadders(db, [row]) : [];
  return { nomination, answer: row?.answer ?? undefined };
}

/**
 * Writes accepted steps: guarded update, history, deadlines, outbox and, when given, the command's answer, in one
 * statement and so in one transaction. Gives the ids that moved; one that is missing had another version by now, and
 * nothing was written for it.
 */
export async function writeSteps({ sql }: Executor, steps: readonly Step[], answer?: Answer): Promise<Set<string>> {
  const rows = steps.map((step) => ({
    ...step.row,
    before: step.before.version,
    dossier: withoutLadders(step.row.dossier),
    moved: isMove(step),
    readers: step.row.visible_to.slice(step.before.visibleTo.length),
    recorded_at: step.entry.recordedAt,
    entry: step.entry,
  }));
  const isMoving = rows.some(({ moved }) => moved);
  const letsIn = rows.some(({ readers }) => readers.length > 0);
  const counted = steps.filter(changesFacts);
  const moved = await sql<{ id: string }[]>`
    with step as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(
        id uuid, before int, version int, stage text, award text, posthumous bool, position int, holder_id text,
        holder_role text, due_on date, regime text, rule_version text, visible_to text[], dossier jsonb,
        history_head text, decided_on date, decided_by_id text, decision_id uuid, moved bool, readers text[],
        recorded_at timestamptz, entry jsonb)
    ), moved as (
      update nominations n set
        version = s.version, stage = s.stage, award = s.award, posthumous = s.posthumous, position = s.position,
        holder_id = s.holder_id, holder_role = s.holder_role,
        due_on = case when s.moved then s.due_on else n.due_on end,
        regime = s.regime, rule_version = s.rule_version, visible_to = s.visible_to, dossier = s.dossier,
        history_head = s.history_head, decided_on = coalesce(s.decided_on, n.decided_on),
        decided_by_id = coalesce(s.decided_by_id, n.decided_by_id), decision_id = coalesce(s.decision_id, n.decision_id),
        updated_at = s.recorded_at
      from step s where n.id = s.id and n.version = s.before
      returning n.id
    ), told as (
      insert into history (nomination_id, sequence, previous_hash, hash, recorded_at, effective_on, actor_id, role,
        organisation_id, on_behalf_of, event_type, payload, payload_hash, stage_from, stage_to, award, rule_version, command_id)
      select s.id, s.version, e->>'previousHash', e->>'hash', s.recorded_at, (e->>'effectiveOn')::date, e->>'actorId',
        e->>'role', e->>'organisationId', e->>'onBehalfOf', e->>'eventType', e->'payload', e->>'payloadHash',
        e->>'stageFrom', s.stage, s.award, s.rule_version, (e->>'commandId')::uuid
      from step s join moved using (id), lateral (select s.entry as e) as entry
    ), ${counted.length > 0 ? writingFacts(sql, counted) : sql``} ${isMoving ? deadlinesSql(sql) : sql``} ${letsIn ? readersSql(sql) : sql``} ${answer ? answerSql(sql, answer) : sql``}
    announced as (
      insert into outbox (topic, payload) select 'nomination', to_jsonb(id) from moved
    )
    select id from moved ${counted.length > 0 ? sql`, counted` : sql``}`;
  return new Set(moved.map(({ id }) => id));
}

/** Closes the deadline of the stretch that is over and opens the next one's. */
function deadlinesSql(sql: Sql) {
  return sql`closed as (
      update deadlines d set closed_at = s.recorded_at
      from step s join moved using (id)
      where d.nomination_id = s.id and d.closed_at is null and s.moved
    ), opened as (
      insert into deadlines (nomination_id, sequence, organisation_id, kind, due_on)
      select s.id, s.version, s.holder_id, s.stage, s.due_on
      from step s join moved using (id)
      where s.moved and s.due_on is not null and s.holder_id is not null
    ),`;
}

/** Lets the organisations read that the dossier has come to. */
function readersSql(sql: Sql) {
  return sql`let_in as (
      insert into nomination_readers (organisation_id, nomination_id)
      select unnest(s.readers), s.id from step s join moved using (id)
      on conflict do nothing
    ),`;
}

/** Keeps the command's answer with what it did. */
function answerSql(sql: Sql, { command, response }: Answer) {
  return sql`answered as (
      insert into command_records (user_id, procedure, command_id, body_hash, response)
      select ${command.userId}, ${command.procedure}, ${command.id}::uuid, ${command.bodyHash}, ${JSON.stringify(response)}::jsonb
      from moved
    ),`;
}

function withoutLadders({ ladders: _ladders, ...dossier }: Dossier): StoredDossier {
  return dossier;
}
