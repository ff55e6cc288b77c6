import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { type Batch, toBatches } from './frame.ts';
import { listWaiting } from './waiting.ts';

/** What waits for the caller's decision or signature, in the batches in which it was submitted. */
export async function listBatches(context: UserContext): Promise<Batch[]> {
  const { memberships, on } = context;
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const waiting = await listWaiting(tx, { memberships, readable, on });
    return toBatches(tx, waiting, memberships, on);
  });
}
