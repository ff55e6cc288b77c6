import type { procedurePolicy } from './auth/policy.ts';
import { authRouter } from './auth/router.ts';
import { certificatesRouter } from './certificates/router.ts';
import { aftermathRouter } from './aftermath/router.ts';
import { clustersRouter } from './clusters/router.ts';
import { conferralRouter } from './conferral/router.ts';
import { consultationsRouter } from './consultations/router.ts';
import { councilsRouter } from './councils/router.ts';
import { decisionsRouter } from './decisions/router.ts';
import { directionsRouter } from './directions/router.ts';
import { eligibilityRouter } from './eligibility/router.ts';
import { homeRouter } from './home/router.ts';
import { leadingRouter } from './leading/router.ts';
import { modelsRouter } from './models/router.ts';
import { statutoryRouter } from './statutory/router.ts';
import { summariesRouter } from './summaries/router.ts';
import { movementsRouter } from './movements/router.ts';
import { nominationsRouter } from './nominations/router.ts';
import { organisationsRouter } from './organisations/router.ts';
import { prizesRouter } from './prizes/router.ts';
import { regulationsRouter } from './regulations/router.ts';
import { reportsRouter } from './reports/router.ts';
import { reroutingRouter } from './rerouting/router.ts';
import { rulesRouter } from './rules/router.ts';
import { signedFilesRouter } from './signed-files/router.ts';
import { statisticsRouter } from './statistics/router.ts';
import { router } from './trpc.ts';
import { templatesRouter } from './templates/router.ts';
import { viewsRouter } from './views/router.ts';

/** All procedures. Each has its row in `auth/policy.ts`. */
export const appRouter = router({
  aftermath: aftermathRouter,
  auth: authRouter,
  certificates: certificatesRouter,
  clusters: clustersRouter,
  conferral: conferralRouter,
  consultations: consultationsRouter,
  councils: councilsRouter,
  decisions: decisionsRouter,
  eligibility: eligibilityRouter,
  home: homeRouter,
  leading: leadingRouter,
  directions: directionsRouter,
  models: modelsRouter,
  statutory: statutoryRouter,
  summaries: summariesRouter,
  movements: movementsRouter,
  nominations: nominationsRouter,
  organisations: organisationsRouter,
  prizes: prizesRouter,
  regulations: regulationsRouter,
  reports: reportsRouter,
  rerouting: reroutingRouter,
  rules: rulesRouter,
  signedFiles: signedFilesRouter,
  statistics: statisticsRouter,
  templates: templatesRouter,
  views: viewsRouter,
});

export type AppRouter = typeof appRouter;

/** The paths of all procedures under a router's record: 'nominations.send'. */
type PathsIn<T> = {
  [K in keyof T & string]: T[K] extends { _def: { procedure: true } } ? K : `${K}.${PathsIn<T[K]>}`;
}[keyof T & string];
type Path = PathsIn<AppRouter['_def']['record']>;
type Row = keyof typeof procedurePolicy;
/** Default deny begins here: a procedure without a row in the policy, or a row without a procedure, does not compile. */
type Unlisted = { procedures: Exclude<Path, Row>; rows: Exclude<Row, Path> };
true satisfies Unlisted extends { procedures: never; rows: never } ? true : Unlisted;
