import { procedure, router } from '../trpc.ts';
import { countCube, CubeInput } from './cube.ts';
import { CountFilter } from './counted.ts';
import { countAwards } from './counts.ts';
import { sumPrizes } from './prizes.ts';
import { countTable, TableInput } from './table.ts';

export const statisticsRouter = router({
  counts: procedure.input(CountFilter).query(async ({ ctx, input }) => ({ rows: await countAwards(ctx, input) })),
  prizes: procedure.input(CountFilter).query(async ({ ctx, input }) => ({ rows: await sumPrizes(ctx, input) })),
  cube: procedure.input(CubeInput).query(async ({ ctx, input }) => ({ rows: await countCube(ctx, input) })),
  table: procedure.input(TableInput).query(({ ctx, input }) => countTable(ctx, input)),
});
