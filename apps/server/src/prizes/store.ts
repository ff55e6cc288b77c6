import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership, PaymentState } from '@vinh-danh/workflows';

/** A payment with what its machine and its list must know. */
export type Stored = {
  nominationId: string;
  decisionId: string;
  decidedOn: string;
  payerId: string;
  amount: number | null;
  atMost: number | null;
  isDue: boolean;
  state: PaymentState;
  version: number;
  paidOn: string | null;
  paidDocument: string | null;
  markedById: string | null;
  confirmedById: string | null;
  returnedOn: string | null;
  returnedDocument: string | null;
  returnMarkedById: string | null;
  returnConfirmedById: string | null;
};

export type NewPayment = {
  nominationId: string;
  decisionId: string;
  payerId: string;
  unitId: string;
  award: string;
  amount: number | null;
  atMost: number | null;
  isDue: boolean;
  source: string;
  payerSource: string;
  severalSource: string | null;
  state: PaymentState;
};

/** Writes the payments of a decision, whatever their number, in one statement. */
export async function insertPayments({ sql }: Tx, payments: readonly NewPayment[]): Promise<void> {
  await sql`
    insert into payments (nomination_id, decision_id, payer_id, unit_id, award, amount, at_most, is_due, source, payer_source,
      several_source, state, version)
    select "nominationId", "decisionId", "payerId", "unitId", award, amount, "atMost", "isDue", source, "payerSource",
      "severalSource", state, 1
    from jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) as p("nominationId" uuid, "decisionId" uuid, "payerId" text,
      "unitId" text, award text, amount bigint, "atMost" bigint, "isDue" bool, source text, "payerSource" text,
      "severalSource" text, state text)`;
}

/** What several prizes of one subject are compared by, with the payment where one has been made already. */
export type Comparable = {
  id: string;
  subjectId: string;
  unitId: string;
  from: string;
  to: string;
  /** Set for what another decision of the day gives the same subject. */
  award: string | null;
  regime: string | null;
  ruleVersion: string | null;
  amount: number | null;
  atMost: number | null;
};

/** Keeps another decision over the same subjects waiting until this one is through: each sees what the other lists. */
export async function lockSubjects({ sql }: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(subject) from (
      select distinct hashtextextended(coalesce(person_id, collective_id, household_id)::text, 0) as subject
      from nominations where id = any(${[...ids]}::uuid[]) order by 1) as subjects`;
}

/** These nominations, and what is due to the same subjects by other decisions of the same day. */
export async function listComparables({ sql }: Tx, ids: readonly string[], decidedOn: string): Promise<Comparable[]> {
  return sql<Comparable[]>`
    with own as (
      select n.id, coalesce(n.person_id, n.collective_id, n.household_id) as subject_id, n.submitting_unit_id as unit_id,
        a.from_date, a.to_date
      from nominations n join achievements a on a.nomination_id = n.id
      where n.id = any(${[...ids]}::uuid[])
    )
    select id, subject_id as "subjectId", unit_id as "unitId", from_date as "from", to_date as "to", null as award,
      null as regime, null as "ruleVersion", null::bigint as amount, null::bigint as "atMost"
    from own
    union all
    select n.id, coalesce(n.person_id, n.collective_id, n.household_id), n.submitting_unit_id, a.from_date, a.to_date, p.award,
      n.regime, n.rule_version, p.amount, p.at_most
    from decisions d
    join payments p on p.decision_id = d.id
    join nominations n on n.id = p.nomination_id
    join achievements a on a.nomination_id = n.id
    where d.decided_on = ${decidedOn} and p.state in ('listed', 'paid', 'confirmed')
      and coalesce(n.person_id, n.collective_id, n.household_id) in (select subject_id from own)`;
}

/** The payments of these nominations that may be seen, locked in the order of their ids. */
export async function lockPayments({ sql }: Tx, ids: readonly string[]): Promise<Stored[]> {
  return sql<Stored[]>`
    select p.nomination_id as "nominationId", p.decision_id as "decisionId", d.decided_on as "decidedOn",
      p.payer_id as "payerId", p.amount, p.at_most as "atMost", p.is_due as "isDue", p.state, p.version, p.paid_on as "paidOn",
      p.paid_document as "paidDocument", p.marked_by_id as "markedById", p.confirmed_by_id as "confirmedById",
      p.returned_on as "returnedOn", p.returned_document as "returnedDocument", p.return_marked_by_id as "returnMarkedById",
      p.return_confirmed_by_id as "returnConfirmedById"
    from payments p join decisions d on d.id = p.decision_id
    where p.nomination_id = any(${[...ids]}::uuid[])
    order by p.nomination_id
    for update of p`;
}

/** A payment after an act, and how the act is told. */
export type Moved = Stored & {
  readonly act: string;
  readonly stateFrom: PaymentState;
  readonly office: Membership;
  readonly payload: Readonly<Record<string, unknown>>;
};
type Told = { readonly actorId: string; readonly commandId: string };

/** Writes moved payments, which are locked, and their history, in one statement. */
export async function writeMoved({ sql }: Tx, moved: readonly Moved[], { actorId, commandId }: Told): Promise<void> {
  const rows = moved.map(({ office: { role, organisationId, onBehalfOf = null }, ...row }) => ({
    ...row,
    role,
    organisationId,
    onBehalfOf,
  }));
  await sql`
    with m as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("nominationId" uuid, version int, state text,
        amount bigint, "isDue" bool, "paidOn" date, "paidDocument" text, "markedById" text, "confirmedById" text,
        "returnedOn" date, "returnedDocument" text, "returnMarkedById" text, "returnConfirmedById" text, act text,
        "stateFrom" text, role text, "organisationId" text, "onBehalfOf" text, payload jsonb)
    ), moved as (
      update payments p set version = m.version, state = m.state, amount = m.amount, is_due = m."isDue", paid_on = m."paidOn",
        paid_document = m."paidDocument", marked_by_id = m."markedById", confirmed_by_id = m."confirmedById",
        returned_on = m."returnedOn", returned_document = m."returnedDocument", return_marked_by_id = m."returnMarkedById",
        return_confirmed_by_id = m."returnConfirmedById"
      from m where p.nomination_id = m."nominationId" and p.version = m.version - 1
      returning p.nomination_id
    )
    insert into payment_history (nomination_id, sequence, act, state_from, state_to, actor_id, role, organisation_id,
      on_behalf_of, payload, command_id)
    select m."nominationId", m.version, m.act, m."stateFrom", m.state, ${actorId}, m.role, m."organisationId", m."onBehalfOf",
      m.payload, ${commandId}
    from m join moved on moved.nomination_id = m."nominationId"`;
}

/** Who acted last on these payments, and when, by nomination. */
export async function lastActs(
  { sql }: Executor,
  ids: readonly string[],
): Promise<Map<string, { actor: string; at: string }>> {
  const rows = await sql<{ id: string; actor: string; at: string }[]>`
    select distinct on (h.nomination_id) h.nomination_id as id, u.name as actor, h.recorded_at as at
    from payment_history h join users u on u.id = h.actor_id
    where h.nomination_id = any(${[...ids]}::uuid[])
    order by h.nomination_id, h.sequence desc`;
  return new Map(rows.map(({ id, ...told }) => [id, told]));
}
