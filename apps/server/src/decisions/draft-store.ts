import type { Tx } from '@vinh-danh/db';
import type { SigningForm, Stage } from '@vinh-danh/workflows';
import type { ListOrder } from '@vinh-danh/workflows/documents';
import { formColumn } from './form-column.ts';
import type { Signer } from './store.ts';

export type DraftState = 'drafted' | 'signed' | 'issued' | 'discarded';
export type Draft = {
  id: string;
  issuerId: string;
  kind: 'award' | 'correction';
  version: number;
  state: DraftState;
  listOrder: ListOrder;
  /** Signed in the name of the whole body. */
  collective: boolean;
  /** What a correction corrects, and why. */
  correctsId: string | null;
  correctsSymbol: string | null;
  ground: string | null;
  signedById: string | null;
  signedFor: string | null;
  signedForm: SigningForm | null;
  signedTitle: string | null;
  signedHash: string | null;
  decisionId: string | null;
};

export type NewDraft = Pick<Draft, 'id' | 'issuerId'> & {
  order: ListOrder;
  collective: boolean;
  draftedById: string;
  ids: readonly string[];
};

/** Writes a draft with its list. Fails on a nomination that another draft has (unique violation). */
export async function insertDraft(tx: Tx, { id, issuerId, order, collective, draftedById, ids }: NewDraft) {
  await tx.sql`
    insert into decision_drafts (id, issuer_id, version, state, list_order, collective, drafted_by_id)
    values (${id}, ${issuerId}, 0, 'drafted', ${order}, ${collective}, ${draftedById})`;
  await tx.sql`
    insert into decision_draft_items (draft_id, nomination_id, position)
    select ${id}, nomination_id, position
    from unnest(${[...ids]}::uuid[]) with ordinality as i(nomination_id, position)`;
}

/** Which of these nominations are in an open draft already. */
export async function findDrafted({ sql }: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select i.nomination_id as id from decision_draft_items i join decision_drafts d on d.id = i.draft_id
    where i.nomination_id = any(${[...ids]}::uuid[]) and d.state in ('drafted', 'signed')`;
  return rows.map(({ id }) => id);
}

const columns = ({ sql }: Tx) => sql`
  d.id, d.issuer_id as "issuerId", d.kind, d.version, d.state, d.list_order as "listOrder", d.collective,
  d.corrects_id as "correctsId", (select symbol from decisions f where f.id = d.corrects_id) as "correctsSymbol", d.ground, d.signed_by_id as "signedById", d.signed_for as "signedFor",
  d.signed_form as "signedForm", d.signed_title as "signedTitle", d.signed_hash as "signedHash", d.decision_id as "decisionId"`;

/** The nominations of a draft in their order: those it lists, or those it corrects. */
const listSql = ({ sql }: Tx, id: string) => sql`(
  select nomination_id, position from decision_draft_items where draft_id = ${id}
  union all
  select nomination_id, min(position) from decision_corrections where draft_id = ${id} group by nomination_id)`;

export type DraftItem = {
  readonly id: string;
  readonly version: number;
  readonly signed: boolean;
  readonly stage: Stage;
  /** As far as the context sees it. */
  readonly name: string;
};

/**
 * A draft and its nominations as they stand; with `lock` both stay so until the transaction ends. What the list says is read
 * after it is locked.
 */
export async function findDraft(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<{ draft: Draft; items: DraftItem[] } | undefined> {
  const [draft] = await tx.sql<Draft[]>`
    select ${columns(tx)} from decision_drafts d where d.id = ${id} ${lock ? tx.sql`for update` : tx.sql``}`;
  if (!draft) return undefined;
  if (lock) {
    await tx.sql`
      select n.id from nominations n where n.id in (select nomination_id from ${listSql(tx, id)} as i)
      order by n.id for update`;
  }
  const items = await tx.sql<DraftItem[]>`
    select n.id, n.version, (n.dossier->>'signed')::boolean as signed, n.stage,
      coalesce(p.full_name, c.name, h.head_name, '') as name
    from ${listSql(tx, id)} as i
    join nominations n on n.id = i.nomination_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    order by i.position`;
  return { draft, items };
}

type Straight = NewDraft & { signer: Signer; hash: string; decisionId: string };

/** Keeps what was signed of a decision that was issued without having been drawn up before. */
export async function insertStraight(tx: Tx, { signer, hash, decisionId, ...made }: Straight): Promise<void> {
  await insertDraft(tx, made);
  const { form, title = null } = signer.signing;
  await tx.sql`
    update decision_drafts set state = 'issued', version = 1, signed_by_id = ${signer.id}, signed_for = ${signer.onBehalfOf},
      signed_form = ${formColumn(form)}, signed_title = ${title}, signed_hash = ${hash}, signed_at = now(),
      decision_id = ${decisionId}
    where id = ${made.id}`;
}

type Signed = Pick<Draft, 'signedById' | 'signedFor' | 'signedForm' | 'signedTitle' | 'signedHash' | 'decisionId'>;
type Change = Partial<Signed> & { state: DraftState };

/** Moves a locked draft on. */
export async function moveDraft(tx: Tx, draft: Draft, change: Change): Promise<void> {
  const { state, signedById, signedFor, signedForm, signedTitle, signedHash, decisionId } = { ...draft, ...change };
  await tx.sql`
    update decision_drafts set state = ${state}, version = version + 1, signed_by_id = ${signedById},
      signed_for = ${signedFor}, signed_form = ${signedForm}, signed_title = ${signedTitle}, signed_hash = ${signedHash},
      decision_id = ${decisionId},
      signed_at = case when ${change.signedHash ?? null}::text is null then signed_at else now() end
    where id = ${draft.id}`;
}

/** Lets the nominations of a draft go into another. */
export async function freeItems({ sql }: Tx, id: string): Promise<void> {
  await sql`delete from decision_draft_items where draft_id = ${id}`;
  await sql`delete from decision_corrections where draft_id = ${id}`;
}

export type DraftRow = Pick<Draft, 'id' | 'state' | 'version' | 'kind'> & {
  issuerName: string;
  /** The decision that a correction corrects. */
  correctsSymbol: string | null;
  draftedBy: string;
  draftedOn: string;
  count: number;
};

/**
 * What a draft is opened by: all of its list; for a correction all of the decision it corrects, since what it says of others
 * cannot be seen to be missing.
 */
const openedBySql = ({ sql }: Tx) => sql`(
  select draft_id, nomination_id from decision_draft_items
  union all
  select c.id, i.nomination_id from decision_drafts c join decision_items i on i.decision_id = c.corrects_id)`;

/** Open drafts whose whole list these organisations may read, the oldest first. */
export async function listDrafts(tx: Tx, organisations: readonly string[] | '*'): Promise<DraftRow[]> {
  const { sql } = tx;
  return sql<DraftRow[]>`
    select d.id, d.state, d.version, d.kind, o.name_vi as "issuerName", f.symbol as "correctsSymbol", u.name as "draftedBy",
      to_char(d.drafted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "draftedOn",
      case d.kind when 'award' then count(*)
        else (select count(distinct x.nomination_id) from decision_corrections x where x.draft_id = d.id) end::int as count
    from decision_drafts d
    join organisations o on o.id = d.issuer_id
    join users u on u.id = d.drafted_by_id
    left join decisions f on f.id = d.corrects_id
    join ${openedBySql(tx)} as i on i.draft_id = d.id
    join nominations n on n.id = i.nomination_id
    where d.state in ('drafted', 'signed')
    group by d.id, o.name_vi, f.symbol, u.name
    having bool_and(${organisations === '*' ? sql`true` : sql`n.visible_to && ${[...organisations]}::text[]`})
    order by d.drafted_at, d.id limit 200`;
}

/** Whether these organisations may read everything a draft is opened by. */
export async function mayOpen(tx: Tx, id: string, organisations: readonly string[]): Promise<boolean> {
  const [row] = await tx.sql<{ may: boolean | null }[]>`
    select bool_and(n.visible_to && ${[...organisations]}::text[]) as may
    from ${openedBySql(tx)} as i join nominations n on n.id = i.nomination_id where i.draft_id = ${id}`;
  return row?.may === true;
}
