import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnComplaint, complain } from './complaints.ts';
import { ActOnComplaintInput, ActOnReissueInput, AskReissueInput, ComplainInput, SettleInput } from './input.ts';
import { aftermathOf, aftermathOfDecision, listAftermath } from './read.ts';
import { actOnReissue, askReissue } from './reissues.ts';
import { settle } from './settle.ts';

export const aftermathRouter = router({
  list: procedure.query(({ ctx }) => listAftermath(ctx)),
  ofNomination: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => aftermathOf(ctx, input.id)),
  ofDecision: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => aftermathOfDecision(ctx, input.id)),
  settle: procedure.input(SettleInput).mutation(({ ctx, input }) => settle(ctx, input)),
  complain: procedure.input(ComplainInput).mutation(({ ctx, input }) => complain(ctx, input)),
  actOnComplaint: procedure.input(ActOnComplaintInput).mutation(({ ctx, input }) => actOnComplaint(ctx, input)),
  askReissue: procedure.input(AskReissueInput).mutation(({ ctx, input }) => askReissue(ctx, input)),
  actOnReissue: procedure.input(ActOnReissueInput).mutation(({ ctx, input }) => actOnReissue(ctx, input)),
});
