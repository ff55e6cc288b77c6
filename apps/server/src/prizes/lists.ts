import type { Executor } from '@vinh-danh/db';
import type { PaymentState, SubjectKind } from '@vinh-danh/workflows';
import type { ListInput } from './input.ts';

/** What a decision gives from one fund, among what the caller may see. */
export type DecisionPayments = {
  decisionId: string;
  symbol: string;
  decidedOn: string;
  issuerName: string;
  payerId: string;
  payerName: string;
  count: number;
  /** Sums in đồng: of all that is due or was paid, of what is not paid, is paid, and is to come back. */
  total: number;
  unpaid: number;
  paid: number;
  toReturn: number;
  /** How many wait for a mark, and for the second person. */
  listed: number;
  toConfirm: number;
};

/** The decisions of a year with what they give, by fund, newest first. */
export async function listDecisionPayments(
  { sql }: Executor,
  { year, payerId, state }: ListInput & { year: number },
): Promise<DecisionPayments[]> {
  return sql<DecisionPayments[]>`
    select d.id as "decisionId", d.symbol, d.decided_on as "decidedOn", i.name_vi as "issuerName", f.id as "payerId",
      f.name_vi as "payerName", count(*) filter (where ${dueSql(sql)})::int as count,
      coalesce(sum(p.amount) filter (where ${dueSql(sql)}), 0)::bigint as total,
      coalesce(sum(p.amount) filter (where p.state = 'listed'), 0)::bigint as unpaid,
      coalesce(sum(p.amount) filter (where p.state in ('paid', 'confirmed')), 0)::bigint as paid,
      coalesce(sum(p.amount) filter (where p.state in ('toReturn', 'returned')), 0)::bigint as "toReturn",
      count(*) filter (where p.state = 'listed')::int as listed,
      count(*) filter (where p.state in ('paid', 'returned'))::int as "toConfirm"
    from decisions d
    join payments p on p.decision_id = d.id
    join organisations i on i.id = d.issuer_id
    join organisations f on f.id = p.payer_id
    where d.year = ${year} ${payerId === undefined ? sql`` : sql`and p.payer_id = ${payerId}`}
    group by d.id, i.id, f.id
    ${state === undefined ? sql`` : sql`having bool_or(p.state = ${state})`}
    order by d.decided_on desc, d.number desc, f.id
    limit 500`;
}

/** On the list of what is paid out: neither cancelled, nor come back, nor surpassed by a higher prize. */
export function dueSql(sql: Executor['sql']) {
  return sql`p.state not in ('notDue', 'cancelled', 'recovered')`;
}

/** The years in which there are decisions, the latest first. */
export async function listYears({ sql }: Executor): Promise<number[]> {
  const rows = await sql<{ year: number }[]>`
    select distinct year from decisions where kind = 'award' order by year desc`;
  return rows.map(({ year }) => year);
}

export type PaymentRow = {
  id: string;
  version: number;
  code: string;
  subjectName: string;
  subjectKind: SubjectKind;
  posthumous: boolean;
  award: string;
  stage: string;
  payerId: string;
  unitId: string;
  unitName: string;
  /** Who came after a unit that has ended. */
  heirName: string | null;
  amount: number | null;
  atMost: number | null;
  source: string;
  payerSource: string;
  severalSource: string | null;
  state: PaymentState;
  paidOn: string | null;
  paidDocument: string | null;
  markedBy: string | null;
  markedById: string | null;
  confirmedBy: string | null;
  returnedOn: string | null;
  returnedDocument: string | null;
  returnMarkedBy: string | null;
  returnMarkedById: string | null;
  returnConfirmedBy: string | null;
};

/** The payments of a decision that may be seen, by fund and unit, in the order of the decision's list. */
export async function listDecision({ sql }: Executor, decisionId: string, on: string): Promise<PaymentRow[]> {
  return sql<PaymentRow[]>`
    select p.nomination_id as id, p.version, n.code, coalesce(s.full_name, c.name, h.head_name, '') as "subjectName",
      n.subject_kind as "subjectKind", n.posthumous, p.award, n.stage, p.payer_id as "payerId", p.unit_id as "unitId",
      u.name_vi as "unitName", heir.name_vi as "heirName", p.amount, p.at_most as "atMost", p.source,
      p.payer_source as "payerSource", p.several_source as "severalSource", p.state, p.paid_on as "paidOn",
      p.paid_document as "paidDocument", m.name as "markedBy", p.marked_by_id as "markedById", k.name as "confirmedBy",
      p.returned_on as "returnedOn", p.returned_document as "returnedDocument", rm.name as "returnMarkedBy",
      p.return_marked_by_id as "returnMarkedById", rk.name as "returnConfirmedBy"
    from payments p
    join nominations n on n.id = p.nomination_id
    join organisations u on u.id = p.unit_id
    join organisations f on f.id = p.payer_id
    left join decision_items i on i.decision_id = p.decision_id and i.nomination_id = p.nomination_id
    left join persons s on s.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    left join lateral (
      select o.name_vi from organisation_successors x join organisations o on o.id = x.successor_id
      where x.organisation_id = u.id and u.valid_to < ${on} and o.name_vi <> u.name_vi
      order by x.is_main desc, x.successor_id limit 1) heir on true
    left join users m on m.id = p.marked_by_id
    left join users k on k.id = p.confirmed_by_id
    left join users rm on rm.id = p.return_marked_by_id
    left join users rk on rk.id = p.return_confirmed_by_id
    where p.decision_id = ${decisionId}
    order by f.name_vi, f.id, u.name_vi, u.id, i.position, p.nomination_id`;
}

export type DecisionHead = {
  id: string;
  symbol: string;
  decidedOn: string;
  year: number;
  issuerName: string;
};

/** Whether somebody on the list of a decision may be seen. */
export async function seesList({ sql }: Executor, decisionId: string): Promise<boolean> {
  const [row] = await sql`
    select 1 from decision_items i where i.decision_id = ${decisionId} and ((select app_sees_all()) or exists (
      select 1 from nomination_readers r
      where r.nomination_id = i.nomination_id and r.organisation_id = any((select app_organisations())::text[]))) limit 1`;
  return row !== undefined;
}

export async function findDecisionHead({ sql }: Executor, id: string): Promise<DecisionHead | undefined> {
  const [row] = await sql<DecisionHead[]>`
    select d.id, d.symbol, d.decided_on as "decidedOn", d.year, o.name_vi as "issuerName"
    from decisions d join organisations o on o.id = d.issuer_id where d.id = ${id}`;
  return row;
}
