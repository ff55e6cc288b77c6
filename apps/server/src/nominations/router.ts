import { eventMeta, NominationEvent } from '@vinh-danh/workflows';
import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { CountInput, countNominations } from './count.ts';
import { createNominations } from './create.ts';
import { NominationDraft } from './draft.ts';
import { getNomination } from './get.ts';
import { Id, Item, itemsOf } from './item.ts';
import { ListInput, listNominations } from './list.ts';
import { sendBatch } from './send-batch.ts';
import { sendEvent } from './send-event.ts';

/** Events that mean the same for many nominations. Votes and decisions are documents and have their own procedures. */
const BatchEvent = NominationEvent.refine(({ type }) => eventMeta[type].batch && !documentEvents.has(type), {
  error: 'notABatchEvent',
});
const documentEvents = new Set(['tally', 'issueDecision', 'annul', 'strip', 'restore', 'correct']);
const SingleEvent = NominationEvent.refine(({ type }) => !documentEvents.has(type), { error: 'documentEvent' });

export const nominationsRouter = router({
  list: procedure.input(ListInput).query(({ ctx, input }) => listNominations(ctx, input)),
  count: procedure.input(CountInput).query(({ ctx, input }) => countNominations(ctx, input)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getNomination(ctx, input.id)),
  createMany: procedure
    .input(z.object({ commandId: Id, items: z.array(NominationDraft).min(1).max(200) }))
    .mutation(({ ctx, input }) => createNominations(ctx, input)),
  send: procedure
    .input(Item.extend({ commandId: Id, event: SingleEvent }))
    .mutation(({ ctx, input }) => sendEvent(ctx, input)),
  sendBatch: procedure
    .input(
      z.object({
        commandId: Id,
        items: itemsOf(Item),
        event: BatchEvent,
        dryRun: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input }) => sendBatch(ctx, input)),
});
