import type { Executor, Tx } from '@vinh-danh/db';
import type { FileType } from '@vinh-danh/workflows';
import { RefusedError } from '../errors.ts';
import type { ReadSignature } from './signature.ts';

/** Signed outside and brought; signed here with a key file; a scan of the paper that was signed by hand and stamped. */
export type Way = 'outside' | 'here' | 'scan';

export type SignedFile = {
  id: string;
  version: number;
  way: Way;
  sha256: string;
  name: string;
  type: FileType;
  size: number;
  /** Who found that it is this decision: the text of its first page, or the person who brought it. */
  identifiedBy: 'text' | 'person';
  signatures: readonly ReadSignature[];
  /** Why it took the place of the one before. */
  reason: string | null;
  addedBy: string;
  addedAt: string;
};

const columns = ({ sql }: Executor) => sql`
  f.id, f.version, f.way, f.sha256, f.name, f.type, f.size, f.identified_by as "identifiedBy", f.signatures, f.reason,
  u.name as "addedBy", f.added_at as "addedAt"`;

/** The signed files of a decision the context reads, the one that counts first. */
export async function listSignedFiles(tx: Tx, decisionId: string): Promise<SignedFile[]> {
  return tx.sql<SignedFile[]>`
    select ${columns(tx)} from signed_files f join users u on u.id = f.added_by_id
    where f.decision_id = ${decisionId} order by f.version desc`;
}

/** A signed file the context reads. */
export async function findSignedFile(tx: Tx, id: string): Promise<SignedFile | undefined> {
  const [row] = await tx.sql<SignedFile[]>`
    select ${columns(tx)} from signed_files f join users u on u.id = f.added_by_id where f.id = ${id}`;
  return row;
}

export type SignableDecision = {
  id: string;
  symbol: string;
  decidedOn: string;
  signedById: string;
  signerName: string;
  hasPaper: boolean;
  /** The number of its newest signed file; 0 when it has none. */
  version: number;
};

/** A decision with somebody on its list whom these organisations may read. */
export async function findSignable(
  { sql }: Tx,
  id: string,
  organisations: readonly string[] | '*',
): Promise<SignableDecision | undefined> {
  const [row] = await sql<SignableDecision[]>`
    select d.id, d.symbol, d.decided_on as "decidedOn", d.signed_by_id as "signedById", u.name as "signerName",
      exists (select 1 from decision_papers p where p.decision_id = d.id) as "hasPaper",
      coalesce((select max(f.version) from signed_files f where f.decision_id = d.id), 0)::int as version
    from decisions d join users u on u.id = d.signed_by_id
    where d.id = ${id} and exists (
      select 1 from decision_items i join nominations n on n.id = i.nomination_id
      where i.decision_id = d.id
        and ${organisations === '*' ? sql`true` : sql`n.visible_to && ${[...organisations]}::text[]`})`;
  return row;
}

type New = Omit<SignedFile, 'addedBy' | 'addedAt'> & { decisionId: string; addedById: string };

/** Keeps a file as this version. @throws RefusedError `signedFileReplaced` when somebody else has kept one as the same. */
export async function insertSignedFile({ sql }: Tx, file: New): Promise<void> {
  const { id, decisionId, version, way, sha256, name, type, size, identifiedBy, signatures, reason, addedById } = file;
  const inserted = await sql`
    insert into signed_files (id, decision_id, version, way, sha256, name, type, size, identified_by, signatures, reason, added_by_id)
    values (${id}, ${decisionId}, ${version}, ${way}, ${sha256}, ${name}, ${type}, ${size}, ${identifiedBy},
      ${sql.json([...signatures])}, ${reason}, ${addedById})
    on conflict (decision_id, version) do nothing returning id`;
  if (inserted.length === 0) throw new RefusedError({ code: 'signedFileReplaced' });
}
