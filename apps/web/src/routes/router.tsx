import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { HomePage } from '../homes/home-page.tsx';
import { Shell } from '../shell.tsx';
import { countsAhead, homeAhead, nominationAhead } from './ahead.ts';
import { Broken, NotFound } from './fallbacks.tsx';
import type { PrizeSearch } from '../prizes/search.ts';
import type { PeriodSearch } from '../statutory/period-search.ts';
import type { BookSearch, CalendarSearch, CaseSearch } from '../rulebook/search.ts';
import {
  readBatchSearch,
  readCountSearch,
  readListSearch,
  readTreeSearch,
  readWorkSearch,
  readYearSearch,
} from './search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Broken });
const getParentRoute = () => root;

const work = createRoute({
  getParentRoute,
  path: '/',
  validateSearch: readWorkSearch,
  loaderDeps: ({ search }) => search,
  loader: homeAhead,
  component: HomePage,
});
const leading = createRoute({
  getParentRoute,
  path: '/leading',
  component: lazyRouteComponent(() => import('../leading/desk-page.tsx'), 'DeskPage'),
});
const leadingBatch = createRoute({
  getParentRoute,
  path: '/leading/batch',
  validateSearch: readBatchSearch,
  component: lazyRouteComponent(() => import('../leading/batch-page.tsx'), 'BatchPage'),
});
const all = createRoute({
  getParentRoute,
  path: '/nominations',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('../nominations/all-page.tsx'), 'AllPage'),
});
const create = createRoute({
  getParentRoute,
  path: '/nominations/new',
  component: lazyRouteComponent(() => import('../nominations/create/create-page.tsx'), 'CreatePage'),
});
const nomination = createRoute({
  getParentRoute,
  path: '/nominations/$id',
  loader: nominationAhead,
  component: lazyRouteComponent(() => import('../nominations/page/nomination-page.tsx'), 'NominationPage'),
});
const consultations = createRoute({
  getParentRoute,
  path: '/consultations',
  component: lazyRouteComponent(() => import('../consultations/pending-page.tsx'), 'PendingPage'),
});
const council = createRoute({
  getParentRoute,
  path: '/council',
  component: lazyRouteComponent(() => import('../councils/session-page.tsx'), 'SessionPage'),
});
const decisions = createRoute({
  getParentRoute,
  path: '/decisions',
  component: lazyRouteComponent(() => import('../decisions/decisions-page.tsx'), 'DecisionsPage'),
});
const issue = createRoute({
  getParentRoute,
  path: '/decisions/issue',
  component: lazyRouteComponent(() => import('../decisions/issue-page.tsx'), 'IssuePage'),
});
const decision = createRoute({
  getParentRoute,
  path: '/decisions/$id',
  component: lazyRouteComponent(() => import('../decisions/decision-page.tsx'), 'DecisionPage'),
});
const certificates = createRoute({
  getParentRoute,
  path: '/certificates/$decisionId',
  component: lazyRouteComponent(() => import('../certificates/page.tsx'), 'CertificatesPage'),
});
const statistics = createRoute({
  getParentRoute,
  path: '/statistics',
  validateSearch: readCountSearch,
  loaderDeps: ({ search }) => search,
  loader: countsAhead,
  component: lazyRouteComponent(() => import('../statistics/counts-page.tsx'), 'CountsPage'),
});
const pictures = createRoute({
  getParentRoute,
  path: '/statistics/pictures',
  validateSearch: readTreeSearch,
  component: lazyRouteComponent(() => import('../statistics/pictures-page.tsx'), 'PicturesPage'),
});
const anomalies = createRoute({
  getParentRoute,
  path: '/statistics/anomalies',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('../statistics/anomalies-page.tsx'), 'AnomaliesPage'),
});
const help = createRoute({
  getParentRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('../help/help-page.tsx'), 'OwnHelp'),
});
const helpOfGroup = createRoute({
  getParentRoute,
  path: '/help/$group',
  component: lazyRouteComponent(() => import('../help/help-page.tsx'), 'HelpPage'),
});
const gallery = createRoute({
  getParentRoute,
  path: '/gallery',
  component: lazyRouteComponent(() => import('../gallery/gallery-page.tsx'), 'GalleryPage'),
});
const galleryEntry = createRoute({
  getParentRoute,
  path: '/gallery/$entry',
  component: lazyRouteComponent(() => import('../gallery/entry-page.tsx'), 'EntryPage'),
});

const decisionDraft = createRoute({
  getParentRoute,
  path: '/decisions/drafts/$id',
  component: lazyRouteComponent(() => import('../decisions/draft-page.tsx'), 'DraftPage'),
});
const rerouting = createRoute({
  getParentRoute,
  path: '/rerouting',
  component: lazyRouteComponent(() => import('../rerouting/page.tsx'), 'ReroutingPage'),
});
const templates = createRoute({
  getParentRoute,
  path: '/templates',
  component: lazyRouteComponent(() => import('../templates/page.tsx'), 'TemplatesPage'),
});
const regulations = createRoute({
  getParentRoute,
  path: '/regulations',
  component: lazyRouteComponent(() => import('../regulations/list-page.tsx'), 'RegulationsPage'),
});
const newRegulation = createRoute({
  getParentRoute,
  path: '/regulations/new',
  component: lazyRouteComponent(() => import('../regulations/new-page.tsx'), 'NewRegulationPage'),
});
const regulation = createRoute({
  getParentRoute,
  path: '/regulations/$id',
  component: lazyRouteComponent(() => import('../regulations/page.tsx'), 'RegulationPage'),
});

/** What the address bar carries is read by the page itself, which is fetched when it is opened. */
type Raw = Readonly<Record<string, unknown>>;
const movements = createRoute({
  getParentRoute,
  path: '/movements',
  component: lazyRouteComponent(() => import('../movements/list-page.tsx'), 'MovementsPage'),
});
const newMovement = createRoute({
  getParentRoute,
  path: '/movements/new',
  component: lazyRouteComponent(() => import('../movements/draft-page.tsx'), 'DraftPage'),
});
const movementTerms = createRoute({
  getParentRoute,
  path: '/movements/$id/terms',
  component: lazyRouteComponent(() => import('../movements/terms-page.tsx'), 'TermsPage'),
});
const movement = createRoute({
  getParentRoute,
  path: '/movements/$id',
  component: lazyRouteComponent(() => import('../movements/movement-page.tsx'), 'MovementPage'),
});
const movementHealth = createRoute({
  getParentRoute,
  path: '/movements/$id/health',
  component: lazyRouteComponent(() => import('../movements/health-page.tsx'), 'HealthPage'),
});
const directions = createRoute({
  getParentRoute,
  path: '/directions',
  component: lazyRouteComponent(() => import('../directions/list-page.tsx'), 'DirectionsPage'),
});
const giveDirection = createRoute({
  getParentRoute,
  path: '/directions/new',
  validateSearch: (raw: Raw) => raw as { movementId?: string },
  component: lazyRouteComponent(() => import('../directions/give-page.tsx'), 'GivePage'),
});
const direction = createRoute({
  getParentRoute,
  path: '/directions/$id',
  component: lazyRouteComponent(() => import('../directions/direction-page.tsx'), 'DirectionPage'),
});
const task = createRoute({
  getParentRoute,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../directions/task-page.tsx'), 'TaskPage'),
});
const models = createRoute({
  getParentRoute,
  path: '/models',
  component: lazyRouteComponent(() => import('../models/list-page.tsx'), 'ModelsPage'),
});
const model = createRoute({
  getParentRoute,
  path: '/models/$id',
  component: lazyRouteComponent(() => import('../models/model-page.tsx'), 'ModelPage'),
});
const statutory = createRoute({
  getParentRoute,
  path: '/statutory',
  validateSearch: (raw: Raw) => raw as PeriodSearch,
  component: lazyRouteComponent(() => import('../statutory/list-page.tsx'), 'StatutoryPage'),
});
const statutoryTable = createRoute({
  getParentRoute,
  path: '/statutory/$key',
  validateSearch: (raw: Raw) => raw as PeriodSearch,
  component: lazyRouteComponent(() => import('../statutory/table-page.tsx'), 'StatutoryTablePage'),
});
const summaries = createRoute({
  getParentRoute,
  path: '/summaries',
  component: lazyRouteComponent(() => import('../summaries/list-page.tsx'), 'SummariesPage'),
});
const summary = createRoute({
  getParentRoute,
  path: '/summaries/$id',
  component: lazyRouteComponent(() => import('../summaries/summary-page.tsx'), 'SummaryPage'),
});
const clusters = createRoute({
  getParentRoute,
  path: '/clusters',
  component: lazyRouteComponent(() => import('../clusters/list-page.tsx'), 'ClustersPage'),
});
const cluster = createRoute({
  getParentRoute,
  path: '/clusters/$id',
  validateSearch: ({ year }: Raw): { year?: number } => (typeof year === 'number' ? { year } : {}),
  component: lazyRouteComponent(() => import('../clusters/cluster-page.tsx'), 'ClusterPage'),
});
const reports = createRoute({
  getParentRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('../reports/home-page.tsx'), 'ReportsPage'),
});
const report = createRoute({
  getParentRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../reports/report-page.tsx'), 'ReportPage'),
});
const newReportForm = createRoute({
  getParentRoute,
  path: '/reports/forms/new',
  component: lazyRouteComponent(() => import('../reports/new-form-page.tsx'), 'NewFormPage'),
});
const reportForm = createRoute({
  getParentRoute,
  path: '/reports/forms/$id',
  validateSearch: (raw: Raw) => raw as { from?: string; to?: string },
  component: lazyRouteComponent(() => import('../reports/form-page.tsx'), 'FormPage'),
});
const reviseReportForm = createRoute({
  getParentRoute,
  path: '/reports/forms/$id/revise',
  component: lazyRouteComponent(() => import('../reports/revise-page.tsx'), 'RevisePage'),
});

const workflow = createRoute({
  getParentRoute,
  path: '/workflow',
  component: lazyRouteComponent(() => import('../workflow/workflow-page.tsx'), 'WorkflowPage'),
});
const rulebook = createRoute({
  getParentRoute,
  path: '/rulebook',
  validateSearch: (raw: Raw) => raw as BookSearch,
  component: lazyRouteComponent(() => import('../rulebook/book-page.tsx'), 'BookPage'),
});
const award = createRoute({
  getParentRoute,
  path: '/rulebook/$award',
  validateSearch: (raw: Raw) => raw as CaseSearch,
  component: lazyRouteComponent(() => import('../rulebook/award-page.tsx'), 'AwardPage'),
});
const calendar = createRoute({
  getParentRoute,
  path: '/calendar',
  validateSearch: (raw: Raw) => raw as CalendarSearch,
  component: lazyRouteComponent(() => import('../rulebook/calendar-page.tsx'), 'CalendarPage'),
});

const prizes = createRoute({
  getParentRoute,
  path: '/prizes',
  validateSearch: (raw: Raw) => raw as PrizeSearch,
  component: lazyRouteComponent(() => import('../prizes/overview-page.tsx'), 'PrizesPage'),
});
const paymentList = createRoute({
  getParentRoute,
  path: '/prizes/$decisionId',
  validateSearch: ({ view }: Raw): { view?: 'paper' } => (view === 'paper' ? { view } : {}),
  component: lazyRouteComponent(() => import('../prizes/list-page.tsx'), 'PaymentListPage'),
});

const aftermath = createRoute({
  getParentRoute,
  path: '/aftermath',
  component: lazyRouteComponent(() => import('../aftermath/page.tsx'), 'AftermathPage'),
});
const conferral = createRoute({
  getParentRoute,
  path: '/conferral',
  component: lazyRouteComponent(() => import('../conferral/overview-page.tsx'), 'ConferralPage'),
});
const ceremony = createRoute({
  getParentRoute,
  path: '/conferral/$id',
  validateSearch: ({ view }: Raw): { view?: 'paper' } => (view === 'paper' ? { view } : {}),
  component: lazyRouteComponent(() => import('../conferral/ceremony-page.tsx'), 'CeremonyPage'),
});

/** Every page by its address; each is fetched when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    work,
    leading,
    leadingBatch,
    all,
    create,
    nomination,
    consultations,
    council,
    decisions,
    issue,
    decision,
    certificates,
    statistics,
    pictures,
    anomalies,
    help,
    helpOfGroup,
    gallery,
    galleryEntry,
    decisionDraft,
    rerouting,
    templates,
    regulations,
    newRegulation,
    regulation,
    workflow,
    rulebook,
    award,
    calendar,
    prizes,
    paymentList,
    aftermath,
    clusters,
    cluster,
    models,
    model,
    statutory,
    statutoryTable,
    summaries,
    summary,
    movements,
    newMovement,
    movement,
    movementTerms,
    movementHealth,
    directions,
    giveDirection,
    direction,
    task,
    reports,
    report,
    newReportForm,
    reportForm,
    reviseReportForm,
    conferral,
    ceremony,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router is told of its routes by merging
  interface Register {
    router: typeof router;
  }
}
