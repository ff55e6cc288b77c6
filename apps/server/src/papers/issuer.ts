import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import type { Issuer } from '@vinh-danh/workflows/documents';
import { issuerOf } from '@vinh-danh/workflows/documents';
import { readBodies } from '../organisations/read-body.ts';

/** Bodies as their papers name them, in the order of the ids. */
export async function readIssuers(tx: Tx, ids: readonly string[], on: Day): Promise<Issuer[]> {
  const bodies = await readBodies(tx, [...new Set(ids)], on);
  return ids.map((id) => {
    const body = bodies.get(id);
    if (!body) throw new Error(`no organisation ${id}`);
    return issuerOf(body);
  });
}
