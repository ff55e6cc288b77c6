import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { draftRegulation } from './draft.ts';
import { ApproveInput, DraftInput, MoveInput, RefuseInput } from './input.ts';
import { approve, propose, refuse, withdraw } from './move.ts';
import { get, list, start } from './read.ts';
import { whatIf } from './what-if.ts';

export const regulationsRouter = router({
  list: procedure.query(({ ctx }) => list(ctx)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => get(ctx, input.id)),
  start: procedure
    .input(z.object({ organisationId: text(100) }))
    .query(({ ctx, input }) => start(ctx, input.organisationId)),
  whatIf: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => whatIf(ctx, input.id)),
  draft: procedure.input(DraftInput).mutation(({ ctx, input }) => draftRegulation(ctx, input)),
  propose: procedure.input(MoveInput).mutation(({ ctx, input }) => propose(ctx, input)),
  withdraw: procedure.input(MoveInput).mutation(({ ctx, input }) => withdraw(ctx, input)),
  approve: procedure.input(ApproveInput).mutation(({ ctx, input }) => approve(ctx, input)),
  refuse: procedure.input(RefuseInput).mutation(({ ctx, input }) => refuse(ctx, input)),
});
