import { procedure, router } from '../trpc.ts';
import { countAwards, CountsInput } from './counts.ts';

export const statisticsRouter = router({
  counts: procedure.input(CountsInput).query(async ({ ctx, input }) => ({ rows: await countAwards(ctx, input) })),
});
