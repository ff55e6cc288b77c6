import type { Tx } from '@vinh-danh/db';
import type { RouteStep } from '@vinh-danh/workflows';
import type { Due } from '@vinh-danh/workflows/aftermath';
import type { Act } from '../nominations/steps.ts';

export type FollowUpKind =
  | 'certificateBack'
  | 'insigniaBack'
  | 'recheck'
  | 'awardNotice'
  | 'honoureeNotice'
  | 'refusalNotice';
export type FollowUpState = 'open' | 'returned' | 'notRecoverable' | 'stands' | 'toRevoke' | 'sent' | 'lapsed';
export type FollowUpRole = 'clerk' | 'appraiser' | 'nominator';
export type Channel = 'officialPost' | 'electronic' | 'inPerson';

export type NewFollowUp = Due & {
  readonly kind: FollowUpKind;
  readonly nominationId: string;
  readonly decisionId: string | null;
  readonly causeId: string | null;
  readonly officeId: string;
  readonly role: FollowUpRole;
  readonly owedSince: string;
};

/** Writes what is owed, whatever its number, in one statement. */
export async function insertFollowUps({ sql }: Tx, owed: readonly NewFollowUp[]): Promise<void> {
  if (owed.length === 0) return;
  await sql`
    insert into follow_ups (id, kind, nomination_id, decision_id, cause_id, office_id, role, due_on, source, verified, owed_since)
    select gen_random_uuid(), o.kind, o."nominationId", d.id, o."causeId", o."officeId", o.role, o."dueOn", o.source, o.verified,
      o."owedSince"
    from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as o(kind text, "nominationId" uuid, "decisionId" uuid, "causeId" uuid,
      "officeId" text, role text, "dueOn" date, source text, verified bool, "owedSince" date)
    left join decisions d on d.id = o."decisionId"
    on conflict do nothing`;
}

/** Awards that stand, or are about to, and were approved on the strength of one of these; each with its deciding level. */
export async function laterAwards(
  { sql }: Tx,
  ids: readonly string[],
): Promise<{ id: string; causeId: string; step: RouteStep }[]> {
  return sql<{ id: string; causeId: string; step: RouteStep }[]>`
    select n.id, c.id as "causeId", n.dossier->'route'->-1 as step
    from nominations c
    cross join lateral (
      select t.id from nominations t where t.person_id = c.person_id
      union all select t.id from nominations t where t.collective_id = c.collective_id
      union all select t.id from nominations t where t.household_id = c.household_id) as theirs
    join nominations n on n.id = theirs.id
    where c.id = any(${[...ids]}::uuid[]) and n.id <> c.id and n.stage in ('approved', 'decided', 'conferred')
      and n.dossier->'basis' @> to_jsonb(c.id::text)`;
}

type Which = {
  readonly nominationIds?: readonly string[];
  readonly causeIds?: readonly string[];
  readonly kinds: readonly FollowUpKind[];
};

/** Closes what has been overtaken. */
export async function lapse({ sql }: Tx, { nominationIds = [], causeIds = [], kinds }: Which, { actorId, on }: Act) {
  await sql`
    update follow_ups set state = 'lapsed', version = version + 1, settled_on = greatest(${on}::date, owed_since),
      settled_by_id = ${actorId}
    where state = 'open' and kind = any(${[...kinds]}::text[])
      and (nomination_id = any(${[...nominationIds]}::uuid[]) or cause_id = any(${[...causeIds]}::uuid[]))`;
}

/** The items of these nominations have come back. */
export async function settleItems({ sql }: Tx, nominationIds: readonly string[], { actorId, on }: Act): Promise<void> {
  await sql`
    update follow_ups set state = 'returned', version = version + 1, settled_on = greatest(${on}::date, owed_since),
      settled_by_id = ${actorId}
    where state = 'open' and kind in ('certificateBack', 'insigniaBack') and nomination_id = any(${[...nominationIds]}::uuid[])`;
}

export type Stored = {
  id: string;
  kind: FollowUpKind;
  nominationId: string;
  decisionId: string | null;
  unitId: string;
  officeId: string;
  role: FollowUpRole;
  owedSince: string;
  state: FollowUpState;
  version: number;
  settledBy: string | null;
  settledOn: string | null;
};

/** Those that may be seen, locked in the order of their ids. */
export async function lockFollowUps({ sql }: Tx, ids: readonly string[]): Promise<Stored[]> {
  return sql<Stored[]>`
    select f.id, f.kind, f.nomination_id as "nominationId", f.decision_id as "decisionId", n.submitting_unit_id as "unitId",
      f.office_id as "officeId", f.role, f.owed_since as "owedSince", f.state, f.version, u.name as "settledBy",
      f.settled_on as "settledOn"
    from follow_ups f
    join nominations n on n.id = f.nomination_id
    left join users u on u.id = f.settled_by_id
    where f.id = any(${[...ids]}::uuid[])
    order by f.id
    for update of f`;
}

/** Locks the nominations of these before them, as every act on a nomination does. */
export async function lockTheirNominations({ sql }: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    select n.id from nominations n where n.id in (select f.nomination_id from follow_ups f where f.id = any(${[...ids]}::uuid[]))
    order by n.id for update`;
}

export type Settled = {
  readonly id: string;
  readonly state: FollowUpState;
  readonly on: string;
  readonly channel: Channel | null;
  readonly document: string | null;
  readonly note: string | null;
};

/** Writes what became of locked follow-ups. */
export async function writeSettled({ sql }: Tx, settled: readonly Settled[], actorId: string): Promise<void> {
  await sql`
    update follow_ups f set state = s.state, version = f.version + 1, settled_on = s."on", settled_by_id = ${actorId},
      channel = s.channel, document = s.document, note = s.note
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      as s(id uuid, state text, "on" date, channel text, document text, note text)
    where f.id = s.id`;
}

/** Of these nominations the ones of which every item is back, with whether their money is too. */
export async function allBack(
  { sql }: Tx,
  ids: readonly string[],
): Promise<{ id: string; version: number; money: boolean }[]> {
  return sql<{ id: string; version: number; money: boolean }[]>`
    select n.id, n.version,
      not exists (select 1 from payments p where p.nomination_id = n.id and p.state = 'toReturn') as money
    from nominations n
    where n.id = any(${[...ids]}::uuid[]) and not exists (
      select 1 from follow_ups f
      where f.nomination_id = n.id and f.kind in ('certificateBack', 'insigniaBack') and f.state in ('open', 'notRecoverable'))`;
}
