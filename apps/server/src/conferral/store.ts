import type { Executor, Tx } from '@vinh-danh/db';

export type CeremonyState = 'planned' | 'held' | 'cancelled';
export type Presence = 'present' | 'represented' | 'absent';

export type Ceremony = {
  id: string;
  organiserId: string;
  organiserName: string;
  title: string;
  heldOn: string;
  place: string;
  state: CeremonyState;
  version: number;
};

function ceremonySql(sql: Executor['sql']) {
  return sql`c.id, c.organiser_id as "organiserId", o.name_vi as "organiserName", c.title, c.held_on as "heldOn", c.place,
    c.state, c.version from ceremonies c join organisations o on o.id = c.organiser_id`;
}

export async function findCeremony({ sql }: Executor, id: string): Promise<Ceremony | undefined> {
  const [row] = await sql<Ceremony[]>`select ${ceremonySql(sql)} where c.id = ${id}`;
  return row;
}

/** The same, locked: whoever comes second sees what the first has made of it. */
export async function lockCeremony({ sql }: Tx, id: string): Promise<Ceremony | undefined> {
  const [row] = await sql<Ceremony[]>`select ${ceremonySql(sql)} where c.id = ${id} for update of c`;
  return row;
}

type NewCeremony = Omit<Ceremony, 'organiserName' | 'state' | 'version'> & { createdById: string };

export async function insertCeremony({ sql }: Tx, ceremony: NewCeremony): Promise<void> {
  const { id, organiserId, title, heldOn, place, createdById } = ceremony;
  await sql`
    insert into ceremonies (id, organiser_id, title, held_on, place, state, version, created_by_id)
    values (${id}, ${organiserId}, ${title}, ${heldOn}, ${place}, 'planned', 0, ${createdById})`;
}

export async function updateCeremony(
  { sql }: Tx,
  id: string,
  { title, heldOn, place }: Pick<Ceremony, 'title' | 'heldOn' | 'place'>,
): Promise<void> {
  await sql`update ceremonies set title = ${title}, held_on = ${heldOn}, place = ${place} where id = ${id}`;
}

export async function setState({ sql }: Tx, id: string, state: CeremonyState): Promise<void> {
  await sql`update ceremonies set state = ${state} where id = ${id}`;
}

/** Who acted last on a ceremony. */
export async function lastAct({ sql }: Executor, id: string): Promise<{ actor: string; at: string } | undefined> {
  const [row] = await sql<{ actor: string; at: string }[]>`
    select u.name as actor, h.recorded_at as at from ceremony_history h join users u on u.id = h.actor_id
    where h.ceremony_id = ${id} order by h.sequence desc limit 1`;
  return row;
}

/** Nominations of these, or of a decision, that are decided and not handed over, in the order of their decisions. */
export async function listDecided(
  { sql }: Tx,
  { nominationIds, decisionId }: { nominationIds: readonly string[]; decisionId?: string | undefined },
): Promise<{ id: string; listedIn: string | null }[]> {
  return sql<{ id: string; listedIn: string | null }[]>`
    select n.id, case when h.id is not null then coalesce(c.title, '') end as "listedIn"
    from nominations n
    left join decision_items i on i.decision_id = n.decision_id and i.nomination_id = n.id
    left join handovers h on h.nomination_id = n.id and h.state <> 'missed'
    left join ceremonies c on c.id = h.ceremony_id
    where n.stage = 'decided' and exists (
        select 1 from nomination_readers r
        where r.nomination_id = n.id and r.organisation_id = any((select app_organisations())::text[]))
      and (n.id = any(${[...nominationIds]}::uuid[]) ${decisionId === undefined ? sql`` : sql`or n.decision_id = ${decisionId}`})
    order by n.decided_on, n.decision_id, i.position, n.id`;
}

/** Puts nominations on the list of a ceremony, at its end. Gives those that no other list took first. */
export async function insertPlanned({ sql }: Tx, ceremonyId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    insert into handovers (id, nomination_id, ceremony_id, position, state, presence, certificate, prize)
    select gen_random_uuid(), i.id, ${ceremonyId},
      (select coalesce(max(position), 0) from handovers where ceremony_id = ${ceremonyId}) + i.place, 'planned', 'present', true, true
    from unnest(${[...ids]}::uuid[]) with ordinality as i(id, place)
    on conflict (nomination_id) where state <> 'missed' do nothing
    returning nomination_id as id`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes planned nominations off the list: these, or all that are left. */
export async function missPlanned({ sql }: Tx, ceremonyId: string, ids?: readonly string[]): Promise<number> {
  const { count } = await sql`
    update handovers set state = 'missed'
    where ceremony_id = ${ceremonyId} and state = 'planned' ${ids ? sql`and nomination_id = any(${[...ids]}::uuid[])` : sql``}`;
  return count;
}

export type Received = {
  presence: Presence;
  receivedBy?: string | undefined;
  relation?: string | undefined;
  mandate?: string | undefined;
  mandateOn?: string | undefined;
  identity?: string | undefined;
  certificate: boolean;
  prize: boolean;
  note?: string | undefined;
};

/** Says of a planned nomination who is to receive, or has not come. Gives false where it is not on the list. */
export async function markPlanned(
  { sql }: Tx,
  ceremonyId: string,
  nominationId: string,
  received: Received,
): Promise<boolean> {
  const { count } = await sql`
    update handovers set ${receivedSql(sql, received)}
    where ceremony_id = ${ceremonyId} and nomination_id = ${nominationId} and state = 'planned'`;
  return count === 1;
}

function receivedSql(sql: Executor['sql'], received: Received) {
  const { presence, receivedBy, relation, mandate, mandateOn, identity, certificate, prize, note } = received;
  const isOther = presence === 'represented';
  return sql`presence = ${presence}, received_by = ${(isOther && receivedBy) || null}, relation = ${(isOther && relation) || null},
    mandate = ${(isOther && mandate) || null}, mandate_on = ${(isOther && mandateOn) || null}, identity = ${identity ?? null},
    certificate = ${certificate}, prize = ${prize}, note = ${note ?? null}`;
}

/** Says of what has just been handed over who received what. */
export async function describeReceived({ sql }: Tx, ids: readonly string[], received: Received): Promise<void> {
  await sql`
    update handovers set ${receivedSql(sql, received)}
    where nomination_id = any(${[...ids]}::uuid[]) and state = 'handedOver'`;
}

/** What has just been handed over was handed over at this ceremony. */
export async function settleAt({ sql }: Tx, ceremonyId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update handovers set ceremony_id = ${ceremonyId}
    where nomination_id = any(${[...ids]}::uuid[]) and state = 'handedOver'`;
}

export type Planned = {
  id: string;
  version: number;
  presence: Presence;
  receivedBy: string | null;
  relation: string | null;
  isDead: boolean;
};

/** Who is on the list of a ceremony, in its order, with the nomination's version now and whether the honoured lives. */
export async function listPlanned({ sql }: Tx, ceremonyId: string): Promise<Planned[]> {
  return sql<Planned[]>`
    select n.id, n.version, h.presence, h.received_by as "receivedBy", h.relation,
      n.posthumous or coalesce(p.life_status = 'dead', false) as "isDead"
    from handovers h
    join nominations n on n.id = h.nomination_id
    left join persons p on p.id = n.person_id
    where h.ceremony_id = ${ceremonyId} and h.state = 'planned'
    order by h.position, n.id`;
}

/** Which of these nominations are of people who have died. */
export async function listDead({ sql }: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select n.id from nominations n left join persons p on p.id = n.person_id
    where n.id = any(${[...ids]}::uuid[]) and (n.posthumous or p.life_status = 'dead')`;
  return new Set(rows.map(({ id }) => id));
}
