import { randomUUID } from 'node:crypto';
import type { Db } from '@vinh-danh/db';
import { addWorkingDays } from '@vinh-danh/workflows';
import { sendBatch } from '../nominations/send-batch.ts';
import { contextOf } from './context.ts';
import { mergerDay } from './organisations.ts';

type Group = { userId: string; decidedOn: string; posthumous: boolean; items: { id: string; version: number }[] };

/** Kon Tum's certificates were handed over long ago: each decision's on one day, by its clerk, to the family of the dead. */
export async function conferHistory(db: Db): Promise<void> {
  const groups = await db.sql<Group[]>`
    select min(m.user_id) as "userId", n.decided_on as "decidedOn", n.posthumous,
      jsonb_agg(distinct jsonb_build_object('id', n.id, 'version', n.version)) as items
    from nominations n
    join memberships m on m.organisation_id = n.holder_id and m.role = n.holder_role and m.valid_from <= n.decided_on
    where n.stage = 'decided' and n.decided_on < ${mergerDay}
    group by n.holder_id, n.decided_on, n.posthumous`;
  for (const { userId, decidedOn, posthumous, items } of groups) {
    const conferredOn = addWorkingDays(decidedOn, 10);
    const family = posthumous ? { receivedBy: 'Đại diện gia đình', relation: 'vợ' } : {};
    const context = await contextOf(db, { userId }, conferredOn);
    const { results } = await sendBatch(context, {
      commandId: randomUUID(),
      items,
      event: { type: 'confer', conferredOn, ...family },
      dryRun: false,
    });
    const refused = results.find(({ ok }) => !ok);
    if (refused) throw new Error(`not conferred: ${JSON.stringify(refused)}`);
  }
}
