import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { assessDraft, DraftCase } from './of-draft.ts';
import { findEligibility } from './of-nomination.ts';

export const eligibilityRouter = router({
  ofNomination: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => findEligibility(ctx, input.id)),
  ofDraft: procedure.input(DraftCase).query(({ ctx, input }) => assessDraft(ctx, input)),
});
