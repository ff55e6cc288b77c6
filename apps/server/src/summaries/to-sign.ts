import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { listInReview, type SummaryLine } from './store.ts';

export type { SummaryLine };

/** Reports that wait for the signature of these heads. */
export async function listToSign(tx: Tx, heads: readonly Membership[]): Promise<SummaryLine[]> {
  return listInReview(
    tx,
    heads.map(({ organisationId }) => organisationId),
  );
}
