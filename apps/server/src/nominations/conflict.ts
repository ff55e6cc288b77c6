import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { organisationsOf } from './acting.ts';

/** The refusal of a stale version: who acted last, in which role and office, what it did, and the state now. */
export async function conflictOf({ sql }: Pick<Tx, 'sql'>, id: string): Promise<ServerRefusal> {
  const [last] = await sql<{ actor: string; role: string; organisation: string; event: string; stage: string; version: number; at: string }[]>`
    select u.name as actor, h.role, o.name_vi as organisation, h.event_type as event, h.stage_to as stage,
      h.sequence as version, h.recorded_at as at
    from history h
    join users u on u.id = h.actor_id
    join organisations o on o.id = h.organisation_id
    where h.nomination_id = ${id}
    order by h.sequence desc limit 1`;
  return { code: 'conflict', params: last ?? {} };
}

/** The same, outside a transaction, as far as the caller may see the history. */
export async function describeConflict(context: UserContext, id: string): Promise<ServerRefusal> {
  return withContext(context.db, organisationsOf(context), (tx) => conflictOf(tx, id));
}
