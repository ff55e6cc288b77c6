import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnSummary, arrangeSummary, draftSummary, writeSection } from './change-summary.ts';
import { ActInput, ArrangeInput, DraftInput, WriteInput } from './input.ts';
import { getSummaries, getSummary, getTexts } from './read.ts';

export const summariesRouter = router({
  list: procedure.query(({ ctx }) => getSummaries(ctx)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getSummary(ctx, input.id)),
  texts: procedure.input(z.object({ sectionId: Id })).query(({ ctx, input }) => getTexts(ctx, input.sectionId)),
  draft: procedure.input(DraftInput).mutation(({ ctx, input }) => draftSummary(ctx, input)),
  arrange: procedure.input(ArrangeInput).mutation(({ ctx, input }) => arrangeSummary(ctx, input)),
  write: procedure.input(WriteInput).mutation(({ ctx, input }) => writeSection(ctx, input)),
  act: procedure.input(ActInput).mutation(({ ctx, input }) => actOnSummary(ctx, input)),
});
