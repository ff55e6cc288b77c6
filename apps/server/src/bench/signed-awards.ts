import { randomUUID } from 'node:crypto';
import type { UserContext } from '../context.ts';
import { sendBatch } from '../nominations/send-batch.ts';
import type { Item } from '../nominations/item.ts';
import { createDrafts, type Officer, road } from './bench-province.ts';

const batch = 200;

/** The officer as the clerk who numbers the province's decisions as well. */
export function asClerk({ context }: Officer): UserContext {
  const clerk = { id: 'bench', role: 'clerk', organisationId: 'ubnd-so-noi-vu' } as const;
  return { ...context, memberships: [...context.memberships, clerk] };
}

/** So many nominations, approved and signed by the chairman, ready to be decided. */
export async function signedAwards(officer: Officer, count: number): Promise<Item[]> {
  const drafts = await createDrafts([officer], count);
  const events = [...road, { type: 'sign' } as const];
  for (let start = 0; start < count; start += batch) {
    for (const [step, event] of events.entries()) {
      const items = drafts.slice(start, start + batch).map(({ id }) => ({ id, version: step + 1 }));
      const { results } = await sendBatch(officer.context, { commandId: randomUUID(), items, event, dryRun: false });
      const refused = results.find(({ ok }) => !ok);
      if (refused) throw new Error(`not on its road: ${JSON.stringify(refused)}`);
    }
  }
  return drafts.map(({ id }) => ({ id, version: events.length + 1 }));
}
