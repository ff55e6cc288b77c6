import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { organisationsOf } from './acting.ts';
import type { Item } from './item.ts';

type Told = {
  id: string;
  actor: string;
  role: string;
  organisation: string;
  event: string;
  at: string;
  stage: string;
  version: number;
};

/**
 * The refusals of stale versions, by nomination: who acted first after the version the caller knew, in which role and
 * office, what it did, and the state now. As far as the transaction's context may see the history.
 */
export async function conflictsOf(
  { sql }: Pick<Tx, 'sql'>,
  items: readonly Item[],
): Promise<Map<string, ServerRefusal>> {
  if (items.length === 0) return new Map();
  const rows = await sql<Told[]>`
    select n.id, u.name as actor, h.role, o.name_vi as organisation, h.event_type as event, h.recorded_at as at, n.stage, n.version
    from unnest(${items.map(({ id }) => id)}::uuid[], ${items.map(({ version }) => version)}::bigint[]) as i(id, version)
    join nominations n on n.id = i.id
    join history h on h.nomination_id = n.id and h.sequence = least(i.version + 1, n.version)
    join users u on u.id = h.actor_id
    join organisations o on o.id = h.organisation_id`;
  const told = new Map(rows.map(({ id, ...params }) => [id, params]));
  return new Map(items.map(({ id }) => [id, { code: 'conflict', params: told.get(id) ?? {} }]));
}

/** The same for one, outside a transaction. */
export async function describeConflict(context: UserContext, item: Item): Promise<ServerRefusal> {
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const conflicts = await conflictsOf(tx, [item]);
    return conflicts.get(item.id) ?? { code: 'conflict' };
  });
}
