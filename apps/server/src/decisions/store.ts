import type { Tx } from '@vinh-danh/db';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { sha256 } from '../audit/history.ts';

type Decision = {
  id: string;
  issuerId: string;
  kind: string;
  number: number;
  year: number;
  symbol: string;
  decidedOn: string;
  signedById: string;
  issuedById: string;
};

/** Locks these nominations before anything is read of them. */
export async function lockListed({ sql }: Tx, ids: readonly string[], organisations: readonly string[]): Promise<void> {
  await sql`
    select id from nominations where id = any(${[...ids]}::uuid[]) and visible_to && ${[...organisations]}::text[]
    order by id for update`;
}

/** Writes a decision, still without its list. */
export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  const { id, issuerId, kind, number, year, symbol, decidedOn, signedById, issuedById } = decision;
  await tx.sql`
    insert into decisions (id, issuer_id, kind, number, year, symbol, decided_on, signed_by_id, issued_by_id)
    values (${id}, ${issuerId}, ${kind}, ${number}, ${year}, ${symbol}, ${decidedOn}, ${signedById}, ${issuedById})`;
}

/** Freezes what a decision's document says; its list stands before, since who reads the list reads the document. */
export async function insertPaper(tx: Tx, decisionId: string, document: OfficialDocument): Promise<void> {
  await tx.sql`
    insert into decision_papers (decision_id, document, hash)
    values (${decisionId}, ${tx.sql.json(document)}, ${sha256(document)})`;
}

/** Writes a decision's list, in the order given. */
export async function insertItems(tx: Tx, decisionId: string, items: readonly { id: string }[]): Promise<void> {
  await tx.sql`
    insert into decision_items (decision_id, nomination_id, position)
    select ${decisionId}, nomination_id, position
    from unnest(${items.map((item) => item.id)}::uuid[]) with ordinality as i(nomination_id, position)`;
}

/** Who signs a decision: an account, and whom it stands in for. */
export type Signer = { readonly id: string; readonly onBehalfOf: string | null };

/** Who signed these nominations last; undefined when nobody has. */
export async function findSigner(tx: Tx, ids: readonly string[]): Promise<Signer | undefined> {
  const [row] = await tx.sql<Signer[]>`
    select actor_id as id, on_behalf_of as "onBehalfOf" from history
    where nomination_id = any(${[...ids]}::uuid[]) and event_type = 'sign'
    order by recorded_at desc limit 1`;
  return row;
}

/** The name of an account. */
export async function nameOf(tx: Tx, userId: string): Promise<string> {
  const [row] = await tx.sql<{ name: string }[]>`select name from users where id = ${userId}`;
  return row?.name ?? '';
}

export type DecisionRow = {
  id: string;
  symbol: string;
  kind: string;
  decidedOn: string;
  issuerName: string;
  items: number;
};

/** Decisions whose nominations these organisations may see, newest first. */
export async function listDecisions(tx: Tx, organisations: readonly string[] | '*'): Promise<DecisionRow[]> {
  return tx.sql<DecisionRow[]>`
    select d.id, d.symbol, d.kind, d.decided_on as "decidedOn", o.name_vi as "issuerName", count(*)::int as items
    from decisions d
    join organisations o on o.id = d.issuer_id
    join decision_items i on i.decision_id = d.id
    join nominations n on n.id = i.nomination_id
    where ${organisations === '*' ? tx.sql`true` : tx.sql`n.visible_to && ${[...organisations]}::text[]`}
    group by d.id, o.name_vi
    order by d.decided_on desc, d.id desc
    limit 200`;
}

export type DecisionItem = {
  id: string;
  code: string;
  subjectName: string;
  award: string;
  posthumous: boolean;
  stage: string;
};

/** `hasPaper`: whether what its document says was kept. */
export type DecisionDetail = Omit<DecisionRow, 'items'> & {
  signerName: string;
  hasPaper: boolean;
  items: DecisionItem[];
};

/** One decision with the recipients that these organisations may see; undefined when they may see none. */
export async function findDecision(
  tx: Tx,
  id: string,
  organisations: readonly string[] | '*',
): Promise<DecisionDetail | undefined> {
  const items = await tx.sql<DecisionItem[]>`
    select n.id, n.code, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName", n.award, n.posthumous, n.stage
    from decision_items i
    join nominations n on n.id = i.nomination_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    where i.decision_id = ${id} and ${organisations === '*' ? tx.sql`true` : tx.sql`n.visible_to && ${[...organisations]}::text[]`}
    order by i.position`;
  const [decision] = await tx.sql<Omit<DecisionDetail, 'items'>[]>`
    select d.id, d.symbol, d.kind, d.decided_on as "decidedOn", o.name_vi as "issuerName", u.name as "signerName",
      exists (select 1 from decision_papers p where p.decision_id = d.id) as "hasPaper"
    from decisions d join organisations o on o.id = d.issuer_id join users u on u.id = d.signed_by_id
    where d.id = ${id}`;
  return decision && items.length > 0 ? { ...decision, items } : undefined;
}
