import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { AnomaliesInput, findAnomalies } from './anomalies.ts';
import { countCube, CubeInput } from './cube.ts';
import { CountFilter } from './counted.ts';
import { countAwards } from './counts.ts';
import { listSaved, removeSaved, saveCount, SavedCountInput } from './saved-counts.ts';
import { sumPrizes } from './prizes.ts';
import { countTree, TreeInput } from './tree.ts';

export const statisticsRouter = router({
  counts: procedure.input(CountFilter).query(async ({ ctx, input }) => ({ rows: await countAwards(ctx, input) })),
  prizes: procedure.input(CountFilter).query(async ({ ctx, input }) => ({ rows: await sumPrizes(ctx, input) })),
  cube: procedure.input(CubeInput).query(({ ctx, input }) => countCube(ctx, input)),
  tree: procedure.input(TreeInput).query(({ ctx, input }) => countTree(ctx, input)),
  anomalies: procedure.input(AnomaliesInput).query(({ ctx, input }) => findAnomalies(ctx, input)),
  saved: procedure.query(({ ctx }) => listSaved(ctx)),
  save: procedure.input(SavedCountInput).mutation(({ ctx, input }) => saveCount(ctx, input)),
  removeSaved: procedure.input(z.object({ id: Id })).mutation(({ ctx, input }) => removeSaved(ctx, input.id)),
});
