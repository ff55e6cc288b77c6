import type { Executor } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import type { Status, Stored } from './store.ts';
import { listActs } from './store.ts';

/** @throws RefusedError `conflict` with who acted last, when the regulation is no longer in one of these states. */
export async function expectStatus(db: Executor, { id, status }: Stored, ...expected: Status[]): Promise<void> {
  if (expected.includes(status)) return;
  const last = (await listActs(db, id)).at(-1);
  throw new RefusedError({
    code: 'conflict',
    params: { status, ...(last && { act: last.act, actor: last.actor, at: last.at }) },
  });
}
