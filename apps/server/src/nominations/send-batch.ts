import { withContext } from '@vinh-danh/db';
import type { NominationEvent } from '@vinh-danh/workflows';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { actOf, organisationsOf } from './acting.ts';
import type { ItemResult } from './apply-all.ts';
import { applyAll } from './apply-all.ts';
import type { Item } from './item.ts';

type Input = { commandId: string; items: readonly Item[]; event: NominationEvent; dryRun: boolean };

/** The same event on many nominations; each is done or refused for itself. A dry run tells what would happen. */
export async function sendBatch(context: UserContext, input: Input): Promise<{ results: ItemResult[] }> {
  const { commandId, event, dryRun } = input;
  const items = input.items.map((item) => ({ ...item, event }));
  const organisations = organisationsOf(context);
  if (dryRun) {
    return withContext(context.db, organisations, async (tx) => {
      const { results } = await applyAll(tx, context, items, { commandId, dryRun });
      return { results };
    });
  }
  const command = toCommand(actOf(context, commandId).actorId, 'nominations.sendBatch', input);
  const answer = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const { results } = await applyAll(tx, context, items, { commandId });
      await recordAnswer(tx, command, { results });
      return { results };
    }),
  );
  context.announce();
  return answer;
}
