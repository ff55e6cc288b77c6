import { authRouter } from './auth/router.ts';
import { router } from './trpc.ts';

/** All procedures. Each has its row in `auth/policy.ts`. */
export const appRouter = router({
  auth: authRouter,
});

export type AppRouter = typeof appRouter;
