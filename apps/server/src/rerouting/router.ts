import { procedure, router } from '../trpc.ts';
import { listEndedRoads } from './list.ts';

export const reroutingRouter = router({
  list: procedure.query(({ ctx }) => listEndedRoads(ctx)),
});
