import { procedure, router } from '../trpc.ts';
import { listPending } from './pending.ts';

export const consultationsRouter = router({
  pending: procedure.query(({ ctx }) => listPending(ctx)),
});
