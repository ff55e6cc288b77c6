import { randomUUID } from 'node:crypto';
import type { Db } from '@vinh-danh/db';
import { readInContext } from '@vinh-danh/db';
import { settle } from '../aftermath/settle.ts';
import { contextOf } from './context.ts';
import { mergerDay } from './organisations.ts';

type Group = { userId: string; on: string; items: { id: string; version: number }[] };

/** Whoever was refused in Kon Tum was told so long ago, each on the last day for it. */
export async function tellHistory(db: Db): Promise<void> {
  const groups = await readInContext(
    db,
    '*',
    ({ sql }) => sql<Group[]>`
      select min(m.user_id) as "userId", f.due_on as "on",
        jsonb_agg(distinct jsonb_build_object('id', f.id, 'version', f.version)) as items
      from follow_ups f
      join memberships m on m.organisation_id = f.office_id and m.role = f.role and m.valid_from <= f.due_on
      where f.kind = 'refusalNotice' and f.state = 'open' and f.due_on < ${mergerDay}
      group by f.office_id, f.due_on`,
  );
  for (const { userId, on, items } of groups) {
    const context = await contextOf(db, { userId }, on);
    const act = { type: 'send', on, channel: 'officialPost' } as const;
    const { results } = await settle(context, { commandId: randomUUID(), items, act });
    const refused = results.find(({ ok }) => !ok);
    if (refused) throw new Error(`not told: ${JSON.stringify(refused)}`);
  }
}
