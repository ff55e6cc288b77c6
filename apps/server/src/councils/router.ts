import { procedure, router } from '../trpc.ts';
import { holdSession, SessionInput } from './hold-session.ts';

export const councilsRouter = router({
  holdSession: procedure.input(SessionInput).mutation(({ ctx, input }) => holdSession(ctx, input)),
});
