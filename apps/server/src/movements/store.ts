import type { Executor, Tx } from '@vinh-danh/db';
import {
  type MovementEvent,
  type MovementState,
  type MovementTerms,
  noTerms,
  takesNominations,
} from '@vinh-danh/workflows/movement';

export type Movement = {
  id: string;
  name: string;
  level: string;
  parentId: string | null;
  launchedOn: string;
  endsOn: string | null;
  launchedById: string;
  launchedByName: string;
  status: MovementState;
  version: number;
  /** Whether nominations may be made under it. */
  isOpen: boolean;
};

function movementSql(sql: Executor['sql']) {
  return sql`m.id, m.name, m.level, m.parent_id as "parentId", m.launched_by_id as "launchedById", o.name_vi as "launchedByName",
    m.launched_on as "launchedOn", m.ends_on as "endsOn", m.status, m.version`;
}

/** All movements, the newest first. */
export async function listMovements({ sql }: Executor): Promise<Movement[]> {
  const rows = await sql<Omit<Movement, 'isOpen'>[]>`
    select ${movementSql(sql)} from movements m join organisations o on o.id = m.launched_by_id
    order by m.launched_on desc, m.id`;
  return rows.map((row) => ({ ...row, isOpen: takesNominations(row.status) }));
}

export type MovementDocument = { number: string; issuedOn: string; abstract: string | null };
export type MovementHead = Omit<Movement, 'isOpen'> & {
  aims: string | null;
  terms: MovementTerms;
  documents: MovementDocument[];
};

function headSql(sql: Executor['sql']) {
  return sql`${movementSql(sql)}, m.aims, ${JSON.stringify(noTerms)}::jsonb || m.terms as terms, coalesce((
      select jsonb_agg(jsonb_build_object('number', d.number, 'issuedOn', d.issued_on, 'abstract', d.abstract)
        order by d.issued_on, d.number)
      from movement_documents d where d.movement_id = m.id), '[]') as documents
    from movements m join organisations o on o.id = m.launched_by_id`;
}

export async function findMovement({ sql }: Executor, id: string): Promise<MovementHead | undefined> {
  const [row] = await sql<MovementHead[]>`select ${headSql(sql)} where m.id = ${id}`;
  return row;
}

/** The same, locked: of two acts one comes second and sees the first. */
export async function lockMovement({ sql }: Tx, id: string): Promise<MovementHead | undefined> {
  const [row] = await sql<MovementHead[]>`select ${headSql(sql)} where m.id = ${id} for update of m`;
  return row;
}

type NewDraft = Pick<MovementHead, 'id' | 'name' | 'level' | 'parentId' | 'launchedById' | 'launchedOn' | 'endsOn'> &
  Pick<MovementHead, 'aims' | 'terms'>;

export async function insertDraft({ sql }: Tx, draft: NewDraft): Promise<void> {
  const { id, name, level, parentId, launchedById, launchedOn, endsOn, aims, terms } = draft;
  await sql`
    insert into movements (id, name, level, parent_id, launched_by_id, launched_on, ends_on, status, aims, terms, version)
    values (${id}, ${name}, ${level}, ${parentId}, ${launchedById}, ${launchedOn}, ${endsOn}, 'drafted', ${aims},
      ${JSON.stringify(withoutGaps(terms))}::jsonb, 0)`;
}

/** Only what is laid down: a movement that asks nothing has no terms. */
function withoutGaps(terms: MovementTerms): Partial<MovementTerms> {
  return Object.fromEntries(Object.entries(terms).filter(([, list]) => list.length > 0));
}

export async function setTerms({ sql }: Tx, id: string, terms: MovementTerms): Promise<void> {
  await sql`update movements set terms = ${JSON.stringify(withoutGaps(terms))}::jsonb where id = ${id}`;
}

export async function insertDocument({ sql }: Tx, movementId: string, document: MovementDocument): Promise<void> {
  const { number, issuedOn, abstract } = document;
  await sql`
    insert into movement_documents (movement_id, number, issued_on, abstract)
    values (${movementId}, ${number}, ${issuedOn}, ${abstract})
    on conflict (movement_id, number) do update set issued_on = excluded.issued_on, abstract = excluded.abstract`;
}

export async function setStatus({ sql }: Tx, id: string, status: MovementState): Promise<void> {
  await sql`update movements set status = ${status} where id = ${id}`;
}

/** Sends a movement to units it was not sent to yet; gives how many. */
export async function insertUnits({ sql }: Tx, id: string, unitIds: readonly string[], on: string): Promise<number> {
  const { count } = await sql`
    insert into movement_units (movement_id, unit_id, sent_on)
    select ${id}, o.id, ${on} from organisations o where o.id = any(${[...unitIds]}::text[])
    on conflict do nothing`;
  return count;
}

/** A unit joins; false where the movement was not sent to it, or it has joined. */
export async function joinUnit(
  { sql }: Tx,
  { id, unitId, on, plan }: { id: string; unitId: string; on: string; plan: string | null },
): Promise<boolean> {
  const { count } = await sql`
    update movement_units set joined_on = ${on}, plan = ${plan}
    where movement_id = ${id} and unit_id = ${unitId} and joined_on is null`;
  return count === 1;
}

export type NewPledge = {
  id: string;
  movementId: string;
  unitId: string;
  content: string;
  households: number;
  place: string;
  signedOn: string;
  recordedById: string;
};

/** Keeps a pledge of a unit that has joined; false for another. */
export async function insertPledge({ sql }: Tx, pledge: NewPledge): Promise<boolean> {
  const { id, movementId, unitId, content, households, place, signedOn, recordedById } = pledge;
  const { count } = await sql`
    insert into movement_pledges (id, movement_id, unit_id, content, households, place, signed_on, recorded_by_id)
    select ${id}, movement_id, unit_id, ${content}, ${households}, ${place}, ${signedOn}, ${recordedById}
    from movement_units where movement_id = ${movementId} and unit_id = ${unitId} and joined_on is not null`;
  return count === 1;
}

/** Withdraws a pledge that stands; gives its unit. */
export async function withdrawPledge(
  { sql }: Tx,
  movementId: string,
  id: string,
  on: string,
): Promise<string | undefined> {
  const [row] = await sql<{ unitId: string }[]>`
    update movement_pledges set withdrawn_on = ${on}
    where id = ${id} and movement_id = ${movementId} and withdrawn_on is null returning unit_id as "unitId"`;
  return row?.unitId;
}

/** What is done with a movement, as its history tells it. */
export type MovementAct =
  | MovementEvent['type']
  | 'draft'
  | 'addDocument'
  | 'setTerms'
  | 'send'
  | 'remind'
  | 'join'
  | 'pledge'
  | 'withdrawPledge';

export type NewMovement = Pick<Movement, 'id' | 'name' | 'level' | 'parentId' | 'launchedOn' | 'launchedById'> & {
  endsOn?: string | null;
  documents: readonly { number: string; issuedOn: string }[];
};

/** Writes movements with their launching documents; parents first. Those already there stay as they are. */
export async function insertMovements({ sql }: Executor, movements: readonly NewMovement[]): Promise<void> {
  for (const movement of movements) {
    const { id, name, level, parentId, launchedById, launchedOn, endsOn, documents } = movement;
    await sql`
      insert into movements (id, name, level, parent_id, launched_by_id, launched_on, ends_on, status)
      values (${id}, ${name}, ${level}, ${parentId}, ${launchedById}, ${launchedOn}, ${endsOn ?? null}, 'running')
      on conflict (id) do nothing`;
    await sql`
      insert into movement_documents (movement_id, number, issued_on)
      select ${id}, number, issued_on from jsonb_to_recordset(${JSON.stringify(
        documents.map(({ number, issuedOn }) => ({ number, issued_on: issuedOn })),
      )}::jsonb) as d(number text, issued_on date)
      on conflict do nothing`;
  }
}
