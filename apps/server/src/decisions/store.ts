import type { Tx } from '@vinh-danh/db';
import type { CorrectedField, SigningForm } from '@vinh-danh/workflows';
import { type OfficialDocument, type Signing, signingIn } from '@vinh-danh/workflows/documents';
import { sha256 } from '../audit/history.ts';
import { formColumn } from './form-column.ts';

type Decision = {
  id: string;
  issuerId: string;
  kind: string;
  number: number;
  year: number;
  symbol: string;
  decidedOn: string;
  /** `TM.` and the title are on the paper. */
  signer: Signer;
  issuedById: string;
  correctsId?: string;
};

/** Locks these nominations before anything is read of them. */
export async function lockListed({ sql }: Tx, ids: readonly string[], organisations: readonly string[]): Promise<void> {
  await sql`
    select id from nominations where id = any(${[...ids]}::uuid[]) and visible_to && ${[...organisations]}::text[]
    order by id for update`;
}

/** Writes a decision, still without its list. */
export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  const { id, issuerId, kind, number, year, symbol, decidedOn, signer, issuedById, correctsId = null } = decision;
  await tx.sql`
    insert into decisions (id, issuer_id, kind, number, year, symbol, decided_on, signed_by_id, signed_for, signing_form,
      issued_by_id, corrects_id)
    values (${id}, ${issuerId}, ${kind}, ${number}, ${year}, ${symbol}, ${decidedOn}, ${signer.id}, ${signer.onBehalfOf},
      ${formColumn(signer.signing.form)}, ${issuedById}, ${correctsId})`;
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

/** Who signs a decision: an account, whom it stands in for, and in which form. */
export type Signer = { readonly id: string; readonly onBehalfOf: string | null; readonly signing: Signing };

/** Who signed these nominations last; undefined when nobody has. */
export async function findSigner(tx: Tx, ids: readonly string[]): Promise<Signer | undefined> {
  const [row] = await tx.sql<(Omit<Signer, 'signing'> & { signsAs: SigningForm | null; title: string | null })[]>`
    select h.actor_id as id, h.on_behalf_of as "onBehalfOf", m.signing_form as "signsAs", m.signing_title as title
    from history h
    left join lateral (
      select m.signing_form, m.signing_title from memberships m left join memberships p on p.id = m.substitute_for
      where m.user_id = h.actor_id and m.role = h.role and m.organisation_id = h.organisation_id
        and p.user_id is not distinct from h.on_behalf_of and m.valid_from <= h.effective_on
        and (m.valid_to is null or m.valid_to >= h.effective_on)
      order by m.id limit 1) m on true
    where h.nomination_id = any(${[...ids]}::uuid[]) and h.event_type = 'sign'
    order by h.recorded_at desc limit 1`;
  if (!row) return undefined;
  const { id, onBehalfOf, signsAs, title } = row;
  const office = { onBehalfOf: onBehalfOf ?? undefined, signsAs: signsAs ?? undefined };
  return { id, onBehalfOf, signing: signingIn({ ...office, signingTitle: title ?? undefined }) };
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

/** What a correcting decision says of one on the list of another. */
export type ItemCorrection = {
  nominationId: string;
  field: CorrectedField;
  stood: string;
  becomes: string;
  decisionId: string;
  symbol: string;
};

export type DecisionItem = {
  id: string;
  code: string;
  subjectName: string;
  award: string;
  posthumous: boolean;
  stage: string;
  corrections: ItemCorrection[];
};

type Named = { id: string; symbol: string; decidedOn: string };

/** `hasPaper`: whether what its document says was kept. */
export type DecisionDetail = Omit<DecisionRow, 'items'> & {
  signerName: string;
  /** Whom the signer stood in for, and how. */
  signedForName: string | null;
  signingForm: SigningForm | null;
  hasPaper: boolean;
  /** The decision it corrects; those that correct it. */
  corrects: Named | null;
  correctedBy: Named[];
  items: DecisionItem[];
};

/**
 * One decision with the recipients that these organisations may see, under the names it was issued with; undefined when they may
 * see none.
 */
export async function findDecision(
  tx: Tx,
  id: string,
  organisations: readonly string[] | '*',
): Promise<DecisionDetail | undefined> {
  const rows = await tx.sql<Omit<DecisionItem, 'corrections'>[]>`
    select n.id, n.code, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName", n.award, n.posthumous, n.stage
    from decision_items i
    join nominations n on n.id = i.nomination_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    where i.decision_id = ${id} and ${organisations === '*' ? tx.sql`true` : tx.sql`n.visible_to && ${[...organisations]}::text[]`}
    order by i.position`;
  const [decision] = await tx.sql<Omit<DecisionDetail, 'items' | 'correctedBy'>[]>`
    select d.id, d.symbol, d.kind, d.decided_on as "decidedOn", o.name_vi as "issuerName", u.name as "signerName",
      b.name as "signedForName", d.signing_form as "signingForm",
      exists (select 1 from decision_papers p where p.decision_id = d.id) as "hasPaper",
      case when f.id is not null then
        jsonb_build_object('id', f.id, 'symbol', f.symbol, 'decidedOn', f.decided_on) end as corrects
    from decisions d join organisations o on o.id = d.issuer_id join users u on u.id = d.signed_by_id
    left join users b on b.id = d.signed_for
    left join decisions f on f.id = d.corrects_id
    where d.id = ${id}`;
  if (!decision || rows.length === 0) return undefined;
  const correctedBy = await tx.sql<Named[]>`
    select id, symbol, decided_on as "decidedOn" from decisions where corrects_id = ${id} order by recorded_at, id`;
  const corrections = await readItemCorrections(tx, id);
  const items = rows.map((row): DecisionItem => {
    const own = corrections.filter(({ nominationId }) => nominationId === row.id);
    const name = decision.corrects ? undefined : own.find(({ field }) => field === 'name');
    return { ...row, subjectName: name?.stood ?? row.subjectName, corrections: own };
  });
  return { ...decision, correctedBy, items };
}

/** What a decision corrects, or what is corrected of it, the earliest first. */
async function readItemCorrections({ sql }: Tx, id: string): Promise<ItemCorrection[]> {
  return sql<ItemCorrection[]>`
    select x.nomination_id as "nominationId", x.field, x.stood, x.becomes, d.id as "decisionId", d.symbol
    from decision_drafts r
    join decisions d on d.id = r.decision_id
    join decision_corrections x on x.draft_id = r.id
    where r.kind = 'correction' and r.state = 'issued' and (r.corrects_id = ${id} or r.decision_id = ${id})
    order by d.recorded_at, x.position`;
}
