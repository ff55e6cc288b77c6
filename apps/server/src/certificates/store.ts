import type { Tx } from '@vinh-danh/db';
import type { PrintedText } from '@vinh-danh/workflows/certificates';

type NewCertificate = {
  id: string;
  nominationId: string;
  registerNumber: number;
  code: string;
  printed: PrintedText;
};

export async function insertCertificates(
  { sql }: Tx,
  { id, issuerId, year }: { id: string; issuerId: string; year: number },
  rows: readonly NewCertificate[],
): Promise<void> {
  await sql`
    insert into certificates (id, nomination_id, decision_id, issuer_id, year, register_number, code, printed)
    select r.id, r."nominationId", ${id}, ${issuerId}, ${year}, r."registerNumber", r.code, r.printed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, "nominationId" uuid, "registerNumber" int, code text, printed jsonb)`;
}

/** What a certificate says of itself that the public page may know. */
export type PublicText = { name: string; award: string; symbol: string; decidedOn: string };
/** A certificate as the public page may know it: what it said, at first and after each correction. */
export type Standing = {
  stage: string;
  /** Whether a further certificate was issued in its place. */
  isReplaced: boolean;
  first: PublicText;
  /** `by`: the number of the decision that corrected it. */
  corrected: { text: PublicText; by: string }[];
};

/**
 * The certificate of exactly this code, read without an organisation: row level security shows the row whose whole code is
 * named, and no other.
 */
export async function findStanding({ sql }: Tx, code: string): Promise<Standing | undefined> {
  const [, [reissue]] = await Promise.all([
    sql`select set_config('app.certificate', ${code}, true)`,
    sql<{ firstCode: string }[]>`select first_code as "firstCode" from certificate_reissues where code = ${code}`,
  ]);
  // A re-issue is the certificate it replaces: the row is that of the code it was first printed with.
  const firstCode = reissue?.firstCode ?? code;
  const [, [row]] = await Promise.all([
    sql`select set_config('app.certificate', ${firstCode}, true)`,
    sql<Standing[]>`
      select n.stage, coalesce((
          select r.code <> ${code} from certificate_reissues r where r.first_code = c.code order by r.sequence desc limit 1),
          false) as "isReplaced", ${publicSql(sql, 'c')} as first, coalesce((
          select jsonb_agg(jsonb_build_object(
            'text', ${publicSql(sql, 'x')}, 'by', d.symbol) order by x.recorded_at, x.decision_id)
          from certificate_corrections x join decisions d on d.id = x.decision_id
          where x.certificate_id = c.id), '[]') as corrected
      from certificates c join nominations n on n.id = c.nomination_id where c.code = ${firstCode}`,
  ]);
  return row;
}

function publicSql(sql: Tx['sql'], table: 'c' | 'x') {
  const printed = () => sql`${sql(table)}.printed`;
  return sql`jsonb_build_object('name', ${printed()}->>'name', 'award', ${printed()}->>'award',
    'symbol', ${printed()}->>'symbol', 'decidedOn', ${printed()}->>'decidedOn')`;
}
