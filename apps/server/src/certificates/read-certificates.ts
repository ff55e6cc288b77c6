import type { Executor, Tx } from '@vinh-danh/db';
import type { PrintedText } from '@vinh-danh/workflows/certificates';

export type CertificateRow = {
  id: string;
  nominationId: string;
  registerNumber: number;
  code: string;
  printed: PrintedText;
  stage: string;
  copies: number;
  lastPrintedAt: string | null;
  lastReason: string | null;
  /** How often it was given out anew. */
  reissues: number;
};

/** The certificates of a decision that the context sees, as they are printed today, in the order of the register. */
export async function listCertificates({ sql }: Tx, decisionId: string): Promise<CertificateRow[]> {
  return sql<CertificateRow[]>`
    select c.id, c.nomination_id as "nominationId", c.register_number as "registerNumber", ${codeSql(sql)} as code,
      coalesce(x.printed, c.printed) as printed, n.stage, coalesce(p.copies, 0) as copies, p.at as "lastPrintedAt",
      p.reason as "lastReason", (
        select count(*)::int from certificate_reissues g where g.certificate_id = c.id and g.state = 'granted') as reissues
    from certificates c
    join nominations n on n.id = c.nomination_id
    left join lateral (
      select max(copy) as copies, max(printed_at) as at, (array_agg(reason order by copy desc))[1] as reason
      from certificate_prints where certificate_id = c.id) p on true
    left join lateral (
      select printed from certificate_corrections where certificate_id = c.id
      order by recorded_at desc, decision_id desc limit 1) x on true
    where c.decision_id = ${decisionId}
    order by c.register_number`;
}

/** What a certificate is printed with: the code of its last re-issue, else its first. */
function codeSql(sql: Executor['sql']) {
  return sql`coalesce((
    select x.code from certificate_reissues x where x.certificate_id = c.id and x.state = 'granted'
    order by x.sequence desc limit 1), c.code)`;
}

export type DecisionHead = {
  id: string;
  symbol: string;
  kind: string;
  decidedOn: string;
  issuerName: string;
  /** The office that numbers, hands over and prints for the issuer. */
  clerkId: string | null;
};

export async function findDecisionHead({ sql }: Executor, id: string): Promise<DecisionHead | undefined> {
  const [row] = await sql<DecisionHead[]>`
    select d.id, d.symbol, d.kind, d.decided_on as "decidedOn", o.name_vi as "issuerName", (
      select n.dossier->'route'->-1->>'clerkId' from decision_items i join nominations n on n.id = i.nomination_id
      where i.decision_id = d.id order by i.position limit 1) as "clerkId"
    from decisions d join organisations o on o.id = d.issuer_id where d.id = ${id}`;
  return row;
}

/** Where the certificate of a nomination is to be found; undefined when it has none. */
export async function findCertificateOf({ sql }: Tx, nominationId: string) {
  const [row] = await sql<{ id: string; decisionId: string; registerNumber: number; code: string }[]>`
    select c.id, c.decision_id as "decisionId", c.register_number as "registerNumber", ${codeSql(sql)} as code
    from certificates c where c.nomination_id = ${nominationId} order by c.issued_at desc limit 1`;
  return row;
}
