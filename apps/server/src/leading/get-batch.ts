import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import type { BatchKey } from './batch-key.ts';
import { findingsOf } from './findings.ts';
import { type Batch, toBatches } from './frame.ts';
import { type LegalBasis, legalBasesOf } from './legal-bases.ts';
import { listEssentials, listFindings, listVotes } from './read-items.ts';
import { type BatchItem, toItem } from './to-item.ts';
import { listWaiting } from './waiting.ts';

/** The most that can be sent in one act, and so the most that a page shows. */
const most = 500;

export type BatchPage = {
  /** Null when nothing of it waits for the caller: it is done, or was never theirs. The two look the same. */
  batch: Batch | null;
  items: BatchItem[];
  legalBases: LegalBasis[];
};

/** A batch with the essentials of each of its nominations; a constant number of statements whatever its size. */
export async function getBatch(context: UserContext, key: BatchKey): Promise<BatchPage> {
  const { memberships, on } = context;
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const waiting = await listWaiting(tx, { memberships, readable, on }, key);
    const [batch] = await toBatches(tx, waiting, memberships, on);
    if (!batch) return { batch: null, items: [], legalBases: [] };
    const shown = waiting.slice(0, most);
    const ids = shown.map(({ id }) => id);
    const organisations = shown.flatMap(({ dossier }) =>
      dossier.recommendations.map(({ organisationId }) => organisationId),
    );
    const read = {
      essentials: await listEssentials(tx, ids),
      votes: await listVotes(tx, ids),
      ...(await listFindings(tx, ids, organisations)),
    };
    const items = shown.map((row) => ({ ...toItem(row, read), findings: findingsOf(row, on) }));
    return { batch, items, legalBases: legalBasesOf(shown) };
  });
}
