import type { Executor, Tx } from '@vinh-danh/db';
import type { SubjectKind } from '@vinh-danh/workflows';
import type { ComplaintState, ComplaintWay } from '@vinh-danh/workflows/aftermath';
import type { ReissueCause, ReissueState } from './reissue-store.ts';
import type { Channel, FollowUpKind, FollowUpRole, FollowUpState } from './store.ts';

/** The nomination that something is owed for. */
type Of = {
  nominationId: string;
  code: string;
  subjectName: string;
  subjectKind: SubjectKind;
  award: string;
  posthumous: boolean;
  unitName: string;
};
type Ruled = { dueOn: string; source: string; verified: boolean };

export type FollowUpRow = Of &
  Ruled & {
    id: string;
    version: number;
    kind: FollowUpKind;
    state: FollowUpState;
    officeId: string;
    officeName: string;
    role: FollowUpRole;
    owedSince: string;
    settledOn: string | null;
    settledBy: string | null;
    channel: Channel | null;
    document: string | null;
    note: string | null;
    decisionId: string | null;
    symbol: string | null;
    /** Of the certificate it is about. */
    registerNumber: number | null;
    /** The revoked award it stood on. */
    causeId: string | null;
    causeCode: string | null;
    causeAward: string | null;
    /** Of items: the payment that belongs to the same award, and the decision whose list it is on. */
    paymentState: string | null;
    paymentOf: string | null;
    /** Of a refusal. */
    reason: string | null;
  };

type Which = ReturnType<Executor['sql']>;

export async function listFollowUps({ sql }: Tx, which: Which, limit = 500): Promise<FollowUpRow[]> {
  return sql<FollowUpRow[]>`
    select f.id, f.version, f.kind, f.state, ${ofSql(sql)}, f.office_id as "officeId", o.name_vi as "officeName", f.role,
      f.owed_since as "owedSince", f.due_on as "dueOn", f.source, f.verified, f.settled_on as "settledOn", s.name as "settledBy",
      f.channel, f.document, f.note, f.decision_id as "decisionId", d.symbol, e.register_number as "registerNumber", f.cause_id as "causeId", x.code as "causeCode",
      x.award as "causeAward", p.state as "paymentState", p.decision_id as "paymentOf", h.reason
    from follow_ups f
    join nominations n on n.id = f.nomination_id
    join organisations o on o.id = f.office_id
    left join decisions d on d.id = f.decision_id
    left join nominations x on x.id = f.cause_id
    left join users s on s.id = f.settled_by_id
    left join certificates e on e.nomination_id = n.id and e.decision_id = n.decision_id
    left join payments p on p.nomination_id = n.id and f.kind in ('certificateBack', 'insigniaBack')
    left join lateral (
      select payload->'event'->>'reason' as reason from history
      where f.kind = 'refusalNotice' and nomination_id = n.id and event_type = 'reject' order by sequence desc limit 1) h on true
    ${subjectSql(sql)}
    where ${which}
    order by f.state <> 'open', f.due_on, n.code, f.kind, f.id limit ${limit}`;
}

export type ComplaintRow = Of &
  Ruled & {
    id: string;
    version: number;
    complainant: string;
    content: string;
    receivedOn: string;
    recordedBy: string;
    recordedForId: string;
    officeId: string;
    officeName: string;
    bodyId: string;
    bodyName: string;
    state: ComplaintState;
    takenOn: string | null;
    takenBy: string | null;
    closedOn: string | null;
    closedBy: string | null;
    answer: string | null;
    way: ComplaintWay | null;
  };

export async function listComplaints({ sql }: Tx, which: Which, limit = 200): Promise<ComplaintRow[]> {
  return sql<ComplaintRow[]>`
    select q.id, q.version, ${ofSql(sql)}, q.complainant, q.content, q.received_on as "receivedOn", r.name as "recordedBy",
      q.recorded_for_id as "recordedForId", q.office_id as "officeId", o.name_vi as "officeName", q.body_id as "bodyId",
      b.name_vi as "bodyName", q.due_on as "dueOn", q.source, q.verified, q.state, q.taken_on as "takenOn", t.name as "takenBy",
      q.closed_on as "closedOn", z.name as "closedBy", q.answer, q.way
    from complaints q
    join nominations n on n.id = q.nomination_id
    join organisations o on o.id = q.office_id
    join organisations b on b.id = q.body_id
    join users r on r.id = q.recorded_by_id
    left join users t on t.id = q.taken_by_id
    left join users z on z.id = q.closed_by_id
    ${subjectSql(sql)}
    where ${which}
    order by q.state not in ('received', 'examining'), q.due_on, q.id limit ${limit}`;
}

export type ReissueRow = Of &
  Ruled & {
    id: string;
    version: number;
    registerNumber: number;
    /** The decision in whose list the certificate stands. */
    decisionId: string;
    cause: ReissueCause;
    reason: string;
    officeId: string;
    officeName: string;
    unitId: string;
    askedOn: string;
    askedBy: string;
    state: ReissueState;
    decidedOn: string | null;
    decidedBy: string | null;
    note: string | null;
    newCode: string | null;
  };

export async function listReissues({ sql }: Tx, which: Which, limit = 200): Promise<ReissueRow[]> {
  return sql<ReissueRow[]>`
    select q.id, q.version, ${ofSql(sql)}, e.register_number as "registerNumber", e.decision_id as "decisionId", q.cause, q.reason,
      q.office_id as "officeId", o.name_vi as "officeName", q.unit_id as "unitId", q.asked_on as "askedOn", a.name as "askedBy",
      q.due_on as "dueOn", q.source, q.verified, q.state, q.decided_on as "decidedOn", z.name as "decidedBy", q.note,
      q.code as "newCode"
    from certificate_reissues q
    join certificates e on e.id = q.certificate_id
    join nominations n on n.id = q.nomination_id
    join organisations o on o.id = q.office_id
    join users a on a.id = q.asked_by_id
    left join users z on z.id = q.decided_by_id
    ${subjectSql(sql)}
    where ${which}
    order by q.state <> 'asked', q.due_on, q.id limit ${limit}`;
}

function ofSql(sql: Executor['sql']) {
  return sql`n.id as "nominationId", n.code, coalesce(w.full_name, c.name, k.head_name, '') as "subjectName",
    n.subject_kind as "subjectKind", n.award, n.posthumous, u.name_vi as "unitName"`;
}

function subjectSql(sql: Executor['sql']) {
  return sql`join organisations u on u.id = n.submitting_unit_id
    left join persons w on w.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households k on k.id = n.household_id`;
}
