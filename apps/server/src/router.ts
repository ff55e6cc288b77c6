import { authRouter } from './auth/router.ts';
import { consultationsRouter } from './consultations/router.ts';
import { councilsRouter } from './councils/router.ts';
import { decisionsRouter } from './decisions/router.ts';
import { movementsRouter } from './movements/router.ts';
import { nominationsRouter } from './nominations/router.ts';
import { organisationsRouter } from './organisations/router.ts';
import { rulesRouter } from './rules/router.ts';
import { statisticsRouter } from './statistics/router.ts';
import { router } from './trpc.ts';

/** All procedures. Each has its row in `auth/policy.ts`. */
export const appRouter = router({
  auth: authRouter,
  consultations: consultationsRouter,
  councils: councilsRouter,
  decisions: decisionsRouter,
  movements: movementsRouter,
  nominations: nominationsRouter,
  organisations: organisationsRouter,
  rules: rulesRouter,
  statistics: statisticsRouter,
});

export type AppRouter = typeof appRouter;
