import type { Executor, Tx } from '@vinh-danh/db';
import type { SubjectKind } from '@vinh-danh/workflows';
import type { CeremonyState, Presence } from './store.ts';

export type CeremonyRow = {
  id: string;
  title: string;
  organiserName: string;
  heldOn: string;
  place: string;
  state: CeremonyState;
  /** On its list, and handed over there, among those the caller may see. */
  listed: number;
  handedOver: number;
};

/** Ceremonies of these organisers, and those with somebody on the list who may be seen; planned ones first. */
export async function listCeremonies(
  { sql }: Tx,
  readable: readonly string[] | '*',
  organisers: readonly string[],
): Promise<CeremonyRow[]> {
  const isOwn = readable === '*' ? sql`true` : sql`c.organiser_id = any(${[...organisers]}::text[])`;
  return sql<CeremonyRow[]>`
    select c.id, c.title, o.name_vi as "organiserName", c.held_on as "heldOn", c.place, c.state,
      count(h.id) filter (where h.state <> 'missed')::int as listed,
      count(h.id) filter (where h.state = 'handedOver')::int as "handedOver"
    from ceremonies c
    join organisations o on o.id = c.organiser_id
    left join handovers h on h.ceremony_id = c.id
    group by c.id, o.id
    having ${isOwn} or count(h.id) > 0
    order by c.state = 'planned' desc, c.held_on desc, c.id
    limit 200`;
}

export type WaitingRow = {
  id: string;
  version: number;
  code: string;
  subjectName: string;
  award: string;
  posthumous: boolean;
  isDead: boolean;
  unitId: string;
  unitName: string;
  heirName: string | null;
  decisionId: string;
  symbol: string;
  decidedOn: string;
  /** Days since the decision. */
  days: number;
  holderId: string | null;
  /** The ceremony whose list it stands on. */
  ceremonyId: string | null;
  ceremonyTitle: string | null;
  /** How often it was on a list and not handed over. */
  missed: number;
};

/** What is decided and not handed over, of those the caller reads: by unit, what waits longest first. */
export async function listWaiting({ sql }: Tx, on: string): Promise<WaitingRow[]> {
  return sql<WaitingRow[]>`
    select n.id, n.version, n.code, coalesce(s.full_name, c.name, k.head_name, '') as "subjectName", n.award, n.posthumous,
      n.posthumous or coalesce(s.life_status = 'dead', false) as "isDead", u.id as "unitId", u.name_vi as "unitName",
      heir.name_vi as "heirName", n.decision_id as "decisionId", d.symbol, n.decided_on as "decidedOn",
      (${on}::date - n.decided_on)::int as days, n.holder_id as "holderId", y.id as "ceremonyId", y.title as "ceremonyTitle",
      (select count(*)::int from handovers m where m.nomination_id = n.id and m.state = 'missed') as missed
    from nominations n
    join organisations u on u.id = n.submitting_unit_id
    join decisions d on d.id = n.decision_id
    left join handovers h on h.nomination_id = n.id and h.state = 'planned'
    left join ceremonies y on y.id = h.ceremony_id
    left join persons s on s.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households k on k.id = n.household_id
    ${heirSql(sql, on)}
    where n.stage = 'decided' and ((select app_sees_all()) or exists (
      select 1 from nomination_readers r
      where r.nomination_id = n.id and r.organisation_id = any((select app_organisations())::text[])))
    order by u.name_vi, u.id, n.decided_on, n.id
    limit 1000`;
}

export type HandoverRow = {
  id: string;
  code: string;
  subjectName: string;
  subjectKind: SubjectKind;
  award: string;
  posthumous: boolean;
  isDead: boolean;
  stage: string;
  unitId: string;
  unitName: string;
  heirName: string | null;
  issuerId: string | null;
  symbol: string | null;
  decidedOn: string | null;
  state: 'planned' | 'handedOver' | 'missed';
  presence: Presence;
  receivedBy: string | null;
  relation: string | null;
  mandate: string | null;
  mandateOn: string | null;
  identity: string | null;
  certificate: boolean;
  prize: boolean;
  note: string | null;
};

/** The list of a ceremony in its order, of those the caller reads. */
export async function listHandovers({ sql }: Tx, ceremonyId: string, on: string): Promise<HandoverRow[]> {
  return sql<HandoverRow[]>`
    select n.id, n.code, coalesce(s.full_name, c.name, k.head_name, '') as "subjectName", n.subject_kind as "subjectKind", n.award, n.posthumous,
      n.posthumous or coalesce(s.life_status = 'dead', false) as "isDead", n.stage, u.id as "unitId", u.name_vi as "unitName",
      heir.name_vi as "heirName", d.issuer_id as "issuerId", d.symbol, n.decided_on as "decidedOn", h.state, h.presence, h.received_by as "receivedBy",
      h.relation, h.mandate, h.mandate_on as "mandateOn", h.identity, h.certificate, h.prize, h.note
    from handovers h
    join nominations n on n.id = h.nomination_id
    join organisations u on u.id = n.submitting_unit_id
    left join decisions d on d.id = n.decision_id
    left join persons s on s.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households k on k.id = n.household_id
    ${heirSql(sql, on)}
    where h.ceremony_id = ${ceremonyId}
    order by h.position, n.id`;
}

/** Who came after a unit that has ended, where it has another name. */
function heirSql(sql: Executor['sql'], on: string) {
  return sql`left join lateral (
    select o.name_vi from organisation_successors x join organisations o on o.id = x.successor_id
    where x.organisation_id = u.id and u.valid_to < ${on} and o.name_vi <> u.name_vi
    order by x.is_main desc, x.successor_id limit 1) heir on true`;
}

export type CeremonyAct = 'plan' | 'edit' | 'add' | 'remove' | 'mark' | 'hold' | 'cancel';
export type CeremonyEntry = { act: CeremonyAct; actor: string; organisation: string; at: string };

export async function listActs({ sql }: Executor, id: string): Promise<CeremonyEntry[]> {
  return sql<CeremonyEntry[]>`
    select h.act, u.name as actor, o.name_vi as organisation, h.recorded_at as at
    from ceremony_history h join users u on u.id = h.actor_id join organisations o on o.id = h.organisation_id
    where h.ceremony_id = ${id} order by h.sequence`;
}
