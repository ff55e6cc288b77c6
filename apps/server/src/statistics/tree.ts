import { type Executor, withContext } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { Year } from '../nominations/dimension-values.ts';
import { placesSql } from './branch.ts';
import { cubeOf } from './cube.ts';

export const TreeInput = z.object({ from: Year.optional(), to: Year.optional() });

/** A body of the tree as it stands today, or a unit that has ended and lies within its main successor. */
export type TreeNode = {
  readonly id: string;
  readonly name: string;
  /** The body above it, or the successor of what has ended; null at the top. */
  readonly aboveId: string | null;
  readonly isFormer: boolean;
  /** Its own awards that stand, without those below it. */
  readonly own: number;
};

/** The awards of some years in the tree of organisations as it stands today, as far as the caller reads them. */
export async function countTree(context: UserContext, { from, to }: z.infer<typeof TreeInput>): Promise<TreeNode[]> {
  return withContext(context.db, readableBy(context), async (tx) => {
    const isNarrowed = from !== undefined || to !== undefined;
    const rows = await cubeOf(tx, ['submittingUnitId'], isNarrowed ? { period: { by: 'year', from, to } } : {});
    const own = new Map(rows.flatMap(({ key: [id], decided }) => (id && decided > 0 ? [[id, decided] as const] : [])));
    const bodies = await aboveAll(tx, [...own.keys()]);
    const byId = new Map(bodies.map((body) => [body.id, body]));
    /** What has ended lies in what stands today, and so does all that it was above. */
    const standing = (id: string | null): string | null => {
      const body = byId.get(id ?? '');
      return body?.isFormer ? standing(body.aboveId) : id;
    };
    return bodies
      .map((body) => ({ ...body, aboveId: standing(body.aboveId), own: own.get(body.id) ?? 0 }))
      .filter(({ isFormer, own: count }) => !isFormer || count > 0);
  });
}

/** These units and all that stands above them. */
async function aboveAll({ sql }: Executor, ids: readonly string[]): Promise<Omit<TreeNode, 'own'>[]> {
  return sql<Omit<TreeNode, 'own'>[]>`
    with recursive places as materialized (${placesSql(sql)}), up as (
      select id, above_id from places where id = any(${[...ids]}::text[])
      union
      select p.id, p.above_id from up join places p on p.id = up.above_id
    )
    select p.id, o.name_vi as name, p.above_id as "aboveId", p.is_former as "isFormer"
    from up join places p on p.id = up.id join organisations o on o.id = p.id order by o.name_vi, p.id`;
}
