import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnYear, arrangeYear, formYear } from './change-year.ts';
import { ActInput, ArrangeInput, FormInput, NominateInput, ScoreInput } from './input.ts';
import { nominateProposed } from './nominate.ts';
import { getCluster, listFlagAwards } from './read.ts';
import { saveScores } from './score.ts';
import { listClusters } from './store.ts';

const One = z.object({ id: Id, year: z.int().optional() });

export const clustersRouter = router({
  list: procedure.query(({ ctx }) => listClusters(ctx.db)),
  get: procedure.input(One).query(({ ctx, input }) => getCluster(ctx, input)),
  awards: procedure.query(({ ctx }) => listFlagAwards(ctx)),
  form: procedure.input(FormInput).mutation(({ ctx, input }) => formYear(ctx, input)),
  arrange: procedure.input(ArrangeInput).mutation(({ ctx, input }) => arrangeYear(ctx, input)),
  act: procedure.input(ActInput).mutation(({ ctx, input }) => actOnYear(ctx, input)),
  score: procedure.input(ScoreInput).mutation(({ ctx, input }) => saveScores(ctx, input)),
  nominate: procedure.input(NominateInput).mutation(({ ctx, input }) => nominateProposed(ctx, input)),
});
