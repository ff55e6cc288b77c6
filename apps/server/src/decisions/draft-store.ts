import type { Tx } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import type { ListOrder } from '@vinh-danh/workflows/documents';

export type DraftState = 'drafted' | 'signed' | 'issued' | 'discarded';
export type Draft = {
  id: string;
  issuerId: string;
  version: number;
  state: DraftState;
  listOrder: ListOrder;
  signedById: string | null;
  signedFor: string | null;
  signedHash: string | null;
  decisionId: string | null;
};

type NewDraft = { id: string; issuerId: string; order: ListOrder; draftedById: string; ids: readonly string[] };

/** Writes a draft with its list. Fails on a nomination that another draft has (unique violation). */
export async function insertDraft(tx: Tx, { id, issuerId, order, draftedById, ids }: NewDraft): Promise<void> {
  await tx.sql`
    insert into decision_drafts (id, issuer_id, version, state, list_order, drafted_by_id)
    values (${id}, ${issuerId}, 0, 'drafted', ${order}, ${draftedById})`;
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
  d.id, d.issuer_id as "issuerId", d.version, d.state, d.list_order as "listOrder", d.signed_by_id as "signedById",
  d.signed_for as "signedFor", d.signed_hash as "signedHash", d.decision_id as "decisionId"`;

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
      select n.id from nominations n join decision_draft_items i on i.nomination_id = n.id
      where i.draft_id = ${id} order by n.id for update of n`;
  }
  const items = await tx.sql<DraftItem[]>`
    select n.id, n.version, (n.dossier->>'signed')::boolean as signed, n.stage,
      coalesce(p.full_name, c.name, h.head_name, '') as name
    from decision_draft_items i
    join nominations n on n.id = i.nomination_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    where i.draft_id = ${id} order by i.position`;
  return { draft, items };
}

type Straight = {
  id: string;
  issuerId: string;
  order: ListOrder;
  issuedById: string;
  signedById: string;
  signedFor: string | null;
  hash: string;
  decisionId: string;
  ids: readonly string[];
};

/** Keeps what was signed of a decision that was issued without having been drawn up before. */
export async function insertStraight(tx: Tx, made: Straight): Promise<void> {
  const { id, issuerId, order, issuedById, signedById, signedFor, hash, decisionId, ids } = made;
  await insertDraft(tx, { id, issuerId, order, draftedById: issuedById, ids });
  await tx.sql`
    update decision_drafts set state = 'issued', version = 1, signed_by_id = ${signedById}, signed_for = ${signedFor},
      signed_hash = ${hash}, signed_at = now(), decision_id = ${decisionId}
    where id = ${id}`;
}

type Change = Partial<Pick<Draft, 'signedById' | 'signedFor' | 'signedHash' | 'decisionId'>> & { state: DraftState };

/** Moves a locked draft on. */
export async function moveDraft(tx: Tx, draft: Draft, change: Change): Promise<void> {
  const { state, signedById, signedFor, signedHash, decisionId } = { ...draft, ...change };
  await tx.sql`
    update decision_drafts set state = ${state}, version = version + 1, signed_by_id = ${signedById},
      signed_for = ${signedFor}, signed_hash = ${signedHash}, decision_id = ${decisionId},
      signed_at = case when ${change.signedHash ?? null}::text is null then signed_at else now() end
    where id = ${draft.id}`;
}

/** Lets the nominations of a draft go into another. */
export async function freeItems({ sql }: Tx, id: string): Promise<void> {
  await sql`delete from decision_draft_items where draft_id = ${id}`;
}

export type DraftRow = Pick<Draft, 'id' | 'state' | 'version'> & {
  issuerName: string;
  draftedBy: string;
  draftedOn: string;
  count: number;
};

/** Open drafts whose whole list these organisations may read, the oldest first. */
export async function listDrafts({ sql }: Tx, organisations: readonly string[] | '*'): Promise<DraftRow[]> {
  return sql<DraftRow[]>`
    select d.id, d.state, d.version, o.name_vi as "issuerName", u.name as "draftedBy",
      to_char(d.drafted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "draftedOn", count(*)::int as count
    from decision_drafts d
    join organisations o on o.id = d.issuer_id
    join users u on u.id = d.drafted_by_id
    join decision_draft_items i on i.draft_id = d.id
    join nominations n on n.id = i.nomination_id
    where d.state in ('drafted', 'signed')
      and ${organisations === '*' ? sql`true` : sql`n.visible_to && ${[...organisations]}::text[]`}
    group by d.id, o.name_vi, u.name
    having count(*) = (select count(*) from decision_draft_items a where a.draft_id = d.id)
    order by d.drafted_at, d.id limit 200`;
}
