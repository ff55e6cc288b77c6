import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnPayments } from './act.ts';
import { decideBudget, setBudget } from './budget.ts';
import { ActInput, BudgetInput, DecideBudgetInput, ListInput } from './input.ts';
import { getPaymentList, listOverview } from './read.ts';

export const prizesRouter = router({
  decisions: procedure.input(ListInput).query(({ ctx, input }) => listOverview(ctx, input)),
  get: procedure.input(z.object({ decisionId: Id })).query(({ ctx, input }) => getPaymentList(ctx, input.decisionId)),
  act: procedure.input(ActInput).mutation(({ ctx, input }) => actOnPayments(ctx, input)),
  setBudget: procedure.input(BudgetInput).mutation(({ ctx, input }) => setBudget(ctx, input)),
  decideBudget: procedure.input(DecideBudgetInput).mutation(({ ctx, input }) => decideBudget(ctx, input)),
});
