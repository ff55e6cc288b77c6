import type { Tx } from '@vinh-danh/db';

export type Named = { name: string; kind: string; unit: string; post: string | null; award: string };
export type StoredDecision = {
  symbol: string;
  kind: string;
  day: string;
  issuer: string;
  signer: string;
  items: (Named & { posthumous: boolean })[];
};
export type StoredLetter = {
  symbol: string;
  day: string;
  sender: string;
  signer: string;
  items: (Named & { birthYear: number | null; gender: string | null })[];
};

/** Who a nomination is for, as a line of SQL for `n`: with the unit of the subject and of the nomination. */
function subjectSql({ sql }: Tx) {
  return sql`'name', coalesce(p.full_name, c.name, h.head_name), 'kind', n.subject_kind, 'post', p.post, 'award', n.award,
    'unit', (select o.name_vi from organisations o where o.id = coalesce(p.organisation_id, c.organisation_id, h.organisation_id)),
    'submittedBy', (select o.name_vi from organisations o where o.id = n.submitting_unit_id), 'birthYear', p.birth_year,
    'gender', p.gender, 'posthumous', n.posthumous`;
}

function peopleSql({ sql }: Tx) {
  return sql`left join persons p on p.id = n.person_id left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id`;
}

export async function findDecision(tx: Tx, id: string): Promise<StoredDecision> {
  const [row] = await tx.sql<StoredDecision[]>`
    select d.symbol, d.kind, d.decided_on as day, o.name_vi as issuer, u.name as signer, (
      select jsonb_agg(jsonb_build_object(${subjectSql(tx)})) from decision_items i
      join nominations n on n.id = i.nomination_id ${peopleSql(tx)} where i.decision_id = d.id) as items
    from decisions d join organisations o on o.id = d.issuer_id join users u on u.id = d.signed_by_id where d.id = ${id}`;
  return found(row, id);
}

export async function findLetter(tx: Tx, id: string): Promise<StoredLetter> {
  const [row] = await tx.sql<StoredLetter[]>`
    select l.symbol, l.signed_on as day, o.name_vi as sender, u.name as signer, (
      select jsonb_agg(jsonb_build_object(${subjectSql(tx)})) from letter_items i
      join nominations n on n.id = i.nomination_id ${peopleSql(tx)} where i.letter_id = l.id) as items
    from submission_letters l join organisations o on o.id = l.from_organisation_id join users u on u.id = l.signed_by_id
    where l.id = ${id}`;
  return found(row, id);
}

export type StoredSession = {
  day: string;
  members: number;
  present: number;
  secretary: string;
  items: (Named & {
    inFavour: number;
    against: number;
    abstained: number;
    recused: number;
    required: number;
    reached: boolean;
  })[];
};

export async function findSession(tx: Tx, id: string): Promise<StoredSession> {
  const [row] = await tx.sql<StoredSession[]>`
    select s.held_on as day, s.members, s.present, u.name as secretary, (
      select jsonb_agg(jsonb_build_object(${subjectSql(tx)}, 'inFavour', i.in_favour, 'against', i.against,
        'abstained', i.abstained, 'recused', i.recused, 'required', i.required, 'reached', i.reached))
      from council_items i join nominations n on n.id = i.nomination_id ${peopleSql(tx)} where i.session_id = s.id) as items
    from council_sessions s join users u on u.id = s.secretary_id where s.id = ${id}`;
  return found(row, id);
}

export type StoredQuestion = { agency: string; askedOn: string; dueOn: string; name: string; question: string };

export async function findQuestion(tx: Tx, id: string): Promise<StoredQuestion> {
  const [row] = await tx.sql<StoredQuestion[]>`
    select o.name_vi as agency, q.asked_on as "askedOn", q.due_on as "dueOn", q.question,
      coalesce(p.full_name, c.name, h.head_name) as name
    from consultations q join organisations o on o.id = q.organisation_id join nominations n on n.id = q.nomination_id
    ${peopleSql(tx)} where q.id = ${id}`;
  return found(row, id);
}

export type StoredPayment = Named & { submittedBy: string; amount: number; payer: string };

/** What is to be paid or was. */
export async function listPayments(tx: Tx, decisionId: string): Promise<StoredPayment[]> {
  const rows = await tx.sql<{ payment: StoredPayment }[]>`
    select jsonb_build_object(${subjectSql(tx)}, 'amount', y.amount, 'payer', o.name_vi) as payment
    from payments y join nominations n on n.id = y.nomination_id join organisations o on o.id = y.payer_id ${peopleSql(tx)}
    where y.decision_id = ${decisionId} and y.state not in ('notDue', 'cancelled', 'recovered')`;
  return rows.map(({ payment }) => payment);
}

export type StoredCertificate = Named & {
  registerNumber: number;
  code: string;
  symbol: string;
  day: string;
  signer: string;
  posthumous: boolean;
};

export async function listCertificates(tx: Tx, decisionId: string): Promise<StoredCertificate[]> {
  const rows = await tx.sql<{ certificate: StoredCertificate }[]>`
    select jsonb_build_object(${subjectSql(tx)}, 'registerNumber', x.register_number, 'code', x.code, 'symbol', d.symbol,
      'day', d.decided_on, 'signer', u.name) as certificate
    from certificates x join nominations n on n.id = x.nomination_id join decisions d on d.id = x.decision_id
    join users u on u.id = d.signed_by_id ${peopleSql(tx)}
    where x.decision_id = ${decisionId} order by x.register_number`;
  return rows.map(({ certificate }) => certificate);
}

export type StoredCeremony = {
  title: string;
  day: string;
  place: string;
  items: (Named & {
    submittedBy: string;
    posthumous: boolean;
    symbol: string;
    decidedOn: string;
    receivedBy: string | null;
    relation: string | null;
    mandate: string | null;
    mandateOn: string | null;
  })[];
};

export async function findCeremony(tx: Tx, id: string): Promise<StoredCeremony> {
  const [row] = await tx.sql<StoredCeremony[]>`
    select y.title, y.held_on as day, y.place, (
      select jsonb_agg(jsonb_build_object(${subjectSql(tx)}, 'symbol', d.symbol, 'decidedOn', d.decided_on,
        'receivedBy', r.received_by, 'relation', r.relation, 'mandate', r.mandate, 'mandateOn', r.mandate_on))
      from handovers r join nominations n on n.id = r.nomination_id join decisions d on d.id = n.decision_id ${peopleSql(tx)}
      where r.ceremony_id = y.id) as items
    from ceremonies y where y.id = ${id}`;
  return found(row, id);
}

function found<T>(row: T | undefined, id: string): T {
  if (!row) throw new Error(`nothing is stored of ${id}`);
  return row;
}

type StoredReport = { symbol: string; day: string; issuer: string; signer: string; told: string[] };

/** A report as a document, with the figures it was signed with. */
export async function findReport({ sql }: Tx, id: string): Promise<StoredReport> {
  const [row] = await sql<StoredReport[]>`
    select s.symbol, s.signed_on as day, o.name_vi as issuer, u.name as signer,
      array(select f.value->>'text' from jsonb_each(s.numbers) f) as told
    from summaries s join organisations o on o.id = s.issuer_id
    join summary_history h on h.summary_id = s.id and h.act = 'signOff' join users u on u.id = h.actor_id
    where s.id = ${id}`;
  if (!row) throw new Error(`no report ${id}`);
  return row;
}
