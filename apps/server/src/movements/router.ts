import { procedure, router } from '../trpc.ts';
import { listMovements } from './store.ts';

export const movementsRouter = router({
  list: procedure.query(({ ctx }) => listMovements(ctx.db)),
});
