import { procedure, router } from '../trpc.ts';
import { BatchKey } from './batch-key.ts';
import { getBatch } from './get-batch.ts';
import { listBatches } from './list-batches.ts';

export const leadingRouter = router({
  batches: procedure.query(({ ctx }) => listBatches(ctx)),
  batch: procedure.input(BatchKey).query(({ ctx, input }) => getBatch(ctx, input)),
});
