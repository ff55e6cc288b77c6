import type { Tx } from '@vinh-danh/db';
import type { Complaint, ComplaintState, Due } from '@vinh-danh/workflows/aftermath';

type NewComplaint = Due & {
  readonly id: string;
  readonly nominationId: string;
  readonly complainant: string;
  readonly content: string;
  readonly receivedOn: string;
  readonly recordedById: string;
  readonly recordedForId: string;
  readonly officeId: string;
  readonly bodyId: string;
};

/** False while another one about the same result is open. */
export async function insertComplaint({ sql }: Tx, complaint: NewComplaint): Promise<boolean> {
  const { id, nominationId, complainant, content, receivedOn, recordedById, recordedForId } = complaint;
  const { officeId, bodyId, dueOn, source, verified } = complaint;
  const made = await sql`
    insert into complaints (id, nomination_id, complainant, content, received_on, recorded_by_id, recorded_for_id, office_id,
      body_id, due_on, source, verified, state)
    values (${id}, ${nominationId}, ${complainant}, ${content}, ${receivedOn}, ${recordedById}, ${recordedForId}, ${officeId},
      ${bodyId}, ${dueOn}, ${source}, ${verified}, 'received')
    on conflict (nomination_id) where state in ('received', 'examining') do nothing returning id`;
  return made.length > 0;
}

export type StoredComplaint = Due & {
  id: string;
  nominationId: string;
  receivedOn: string;
  recordedById: string;
  recordedForId: string;
  officeId: string;
  bodyId: string;
  state: ComplaintState;
  version: number;
  takenOn: string | null;
  takenBy: string | null;
  closedBy: string | null;
};

export async function lockComplaint({ sql }: Tx, id: string): Promise<StoredComplaint | undefined> {
  const [row] = await sql<StoredComplaint[]>`
    select c.id, c.nomination_id as "nominationId", c.received_on as "receivedOn", c.recorded_by_id as "recordedById",
      c.recorded_for_id as "recordedForId", c.office_id as "officeId", c.body_id as "bodyId", c.due_on as "dueOn", c.source,
      c.verified, c.state, c.version, c.taken_on as "takenOn", t.name as "takenBy", k.name as "closedBy"
    from complaints c
    left join users t on t.id = c.taken_by_id
    left join users k on k.id = c.closed_by_id
    where c.id = ${id} for update of c`;
  return row;
}

type Written = Due & {
  readonly id: string;
  readonly state: ComplaintState;
  readonly takenOn: string | null;
  readonly closed: Complaint['context']['closed'];
  readonly actorId: string;
};

/** Writes a complaint that is locked, after its machine has moved it. */
export async function writeComplaint({ sql }: Tx, complaint: Written): Promise<void> {
  const { id, state, takenOn, closed, actorId, dueOn, source, verified } = complaint;
  await sql`
    update complaints set state = ${state}, version = version + 1, due_on = ${dueOn}, source = ${source}, verified = ${verified},
      taken_on = ${takenOn}, taken_by_id = case when ${takenOn}::date is null then null else coalesce(taken_by_id, ${actorId}) end,
      closed_on = ${closed?.on ?? null}, closed_by_id = ${closed ? actorId : null}, answer = ${closed?.answer ?? null},
      way = ${closed?.way ?? null}
    where id = ${id}`;
}
