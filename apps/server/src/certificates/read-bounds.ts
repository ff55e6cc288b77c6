import type { Tx } from '@vinh-danh/db';
import type { Level, Regime } from '@vinh-danh/workflows';

/** By which regime a case was judged and on which level it was decided: what a certificate looks like follows from both. */
export type Bounds = { readonly regime: Regime; readonly decidedAt: Level };

export async function readBounds({ sql }: Tx, ids: readonly string[]): Promise<Map<string, Bounds>> {
  const rows = await sql<(Bounds & { id: string })[]>`
    select id, regime, dossier->'route'->-1->>'level' as "decidedAt" from nominations
    where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...bounds }) => [id, bounds]));
}
