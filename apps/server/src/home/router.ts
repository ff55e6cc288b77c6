import { procedure, router } from '../trpc.ts';
import { getHome } from './get.ts';

export const homeRouter = router({
  get: procedure.query(({ ctx }) => getHome(ctx)),
});
