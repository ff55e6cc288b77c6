import type { Tx } from '@vinh-danh/db';
import type { ListOrder, OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeNomineeList } from '@vinh-danh/workflows/documents';
import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf, readableBy } from '../nominations/acting.ts';
import type { ListInput } from '../nominations/list.ts';
import { listNominations } from '../nominations/list.ts';
import { readIssuers } from './issuer.ts';
import { readNominees } from './nominees.ts';

/** As many as are sent in one act; a longer list is narrowed first. */
const most = 500;

/**
 * The nominations of a filtered list as a list to be signed, in the name of the caller's organisation. @throws RefusedError
 * `notFound` when there is none, `documentTooLong` when there are more than one paper holds.
 */
export async function getNomineeList(
  context: UserContext,
  input: ListInput,
  order: ListOrder,
): Promise<OfficialDocument> {
  const ids = await listIds(context, input);
  const readable = readableBy(context);
  const [own] = organisationsOf(context);
  if (ids.length === 0 || own === undefined) throw new RefusedError({ code: 'notFound' });
  return withContext(context.db, readable, (tx: Tx) => compose(tx, { ids, readable, own, on: context.on, order }));
}

type Asked = { ids: readonly string[]; readable: readonly string[] | '*'; own: string; on: string; order: ListOrder };

async function compose(tx: Tx, { ids, readable, own, on, order }: Asked): Promise<OfficialDocument> {
  const listed = await readNominees(tx, ids, { readable, on });
  const [issuer] = await readIssuers(tx, [own], on);
  if (!issuer) throw new Error(`no organisation ${own}`);
  return composeNomineeList({ issuer, day: on, nominees: listed.map(({ nominee }) => nominee), order });
}

async function listIds(context: UserContext, input: ListInput): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = input.cursor; ids.length <= most;) {
    const page = await listNominations(context, { ...input, limit: 100, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.nextCursor) return ids;
    cursor = page.nextCursor;
  }
  throw new RefusedError({ code: 'documentTooLong' });
}
