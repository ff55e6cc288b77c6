import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client';
import {
  createTRPCOptionsProxy,
  type inferInput,
  type inferOutput,
  type TRPCOptionsProxy,
} from '@trpc/tanstack-react-query';
import type { AppRouter } from '@vinh-danh/server/router';

/**
 * Only what may pass by itself is asked again: a server that is away, never a refusal. Where nobody is signed in any
 * more, the shell is told to look again.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) void queryClient.invalidateQueries(trpc.auth.me.queryFilter());
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => count < 2 && isAway(error) },
    mutations: { retry: false },
  },
});

const url = '/api/trpc';

/** For a query that what is asked beside it should not wait for. */
export const alone = { context: { isAlone: true } } as const;

const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ context }) => context['isAlone'] === true,
      true: httpLink({ url }),
      false: httpBatchLink({ url, maxURLLength: 2000 }),
    }),
  ],
});

/** The server's procedures as query and mutation options; the one place that knows the server's types. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** How it is asked who is signed in. Alone: the page's head has fetched the answer under this address already. */
export const asWhoAmI = { staleTime: Infinity, trpc: alone } as const;

export type Home = inferOutput<typeof trpc.home.get>;
export type Movement = inferOutput<typeof trpc.movements.list>[number];
export type UnitPlaces = inferOutput<typeof trpc.movements.places>[number];
export type ClusterLine = inferOutput<typeof trpc.clusters.list>[number];
export type ClusterRead = inferOutput<typeof trpc.clusters.get>;
export type ModelLine = inferOutput<typeof trpc.models.list>[number];
export type ModelRead = inferOutput<typeof trpc.models.get>;
export type SummaryLine = inferOutput<typeof trpc.summaries.list>[number];
export type SummaryRead = inferOutput<typeof trpc.summaries.get>;
export type SummarySection = SummaryRead['sections'][number];
export type StatutoryLine = inferOutput<typeof trpc.statutory.list>[number];
export type StatutoryTable = inferOutput<typeof trpc.statutory.table>;
export type Me = inferOutput<typeof trpc.auth.me>;
export type DemonstrationAccount = inferOutput<typeof trpc.auth.demonstrationAccounts>[number];
export type TemplatesPage = inferOutput<typeof trpc.templates.list>;
export type Nomination = inferOutput<typeof trpc.nominations.get>;
export type NominationRow = inferOutput<typeof trpc.nominations.list>['items'][number];
/** What an act on many must know of each. */
export type BatchRow = Pick<NominationRow, 'id' | 'version' | 'subjectName' | 'code' | 'subjectKind'>;
export type ListInput = inferInput<typeof trpc.nominations.list>;
export type CountListInput = inferInput<typeof trpc.nominations.count>;
export type DraftInput = inferInput<typeof trpc.nominations.createMany>['items'][number];
export type Eligibility = inferOutput<typeof trpc.eligibility.ofNomination>;
export type RuleFinding = Eligibility['findings'][number];
export type DraftJudged = inferOutput<typeof trpc.eligibility.ofDraft>;
export type DraftCase = inferInput<typeof trpc.eligibility.ofDraft>;
export type EndedRoad = inferOutput<typeof trpc.rerouting.list>['cases'][number];
export type ItemResult = inferOutput<typeof trpc.nominations.sendBatch>['results'][number];
export type PendingConsultation = inferOutput<typeof trpc.consultations.pending>[number];
export type Decision = inferOutput<typeof trpc.decisions.get>;
export type CertificateList = inferOutput<typeof trpc.certificates.list>;
export type Certificate = CertificateList['items'][number];
export type DecisionRow = inferOutput<typeof trpc.decisions.list>[number];
export type DecisionDraft = inferOutput<typeof trpc.decisions.getDraft>;
export type DraftRow = inferOutput<typeof trpc.decisions.drafts>[number];
export type DecisionFiles = inferOutput<typeof trpc.signedFiles.ofDecision>;
export type SignedFile = DecisionFiles['files'][number];
export type LeadingBatch = inferOutput<typeof trpc.leading.batches>[number];
export type BatchKey = inferInput<typeof trpc.leading.batch>;
export type LeadingPage = inferOutput<typeof trpc.leading.batch>;
export type LeadingItem = LeadingPage['items'][number];
export type Count = inferOutput<typeof trpc.statistics.counts>['rows'][number];
export type Cube = inferOutput<typeof trpc.statistics.cube>;
export type CubeInput = inferInput<typeof trpc.statistics.cube>;
export type TreeNode = inferOutput<typeof trpc.statistics.tree>[number];
export type SavedCount = inferOutput<typeof trpc.statistics.saved>[number];
export type FactDimension = CubeInput['by'][number];
/** What the list is narrowed by as well. */
export type Dimension = Exclude<Extract<keyof ListInput, FactDimension>, 'procedure'>;
export type Aftermath = inferOutput<typeof trpc.aftermath.list>;
export type FollowUp = Aftermath['followUps'][number];
export type ComplaintRead = Aftermath['complaints'][number];
export type ReissueRead = Aftermath['reissues'][number];
export type SettleAct = inferInput<typeof trpc.aftermath.settle>['act'];
export type SettleResult = inferOutput<typeof trpc.aftermath.settle>['results'][number];
export type ComplaintAct = inferInput<typeof trpc.aftermath.actOnComplaint>['act'];
export type ConferralOverview = inferOutput<typeof trpc.conferral.overview>;
export type CeremonyRow = ConferralOverview['ceremonies'][number];
export type WaitingAward = ConferralOverview['waiting'][number];
export type CeremonyRead = inferOutput<typeof trpc.conferral.get>;
export type HandoverRow = CeremonyRead['rows'][number];
export type AddedToCeremony = inferOutput<typeof trpc.conferral.add>;
export type PrizeOverview = inferOutput<typeof trpc.prizes.decisions>;
export type DecisionPayments = PrizeOverview['decisions'][number];
export type OwnFund = PrizeOverview['funds'][number];
export type PaymentList = inferOutput<typeof trpc.prizes.get>;
export type PaymentPart = PaymentList['payers'][number];
export type ListedPayment = PaymentPart['rows'][number];
export type PaymentAct = inferInput<typeof trpc.prizes.act>['act'];
export type PaymentResult = inferOutput<typeof trpc.prizes.act>['results'][number];
export type ReportLine = inferOutput<typeof trpc.reports.home>['toMake'][number];
export type ReportFormLine = inferOutput<typeof trpc.reports.home>['forms'][number];
export type ReportRead = inferOutput<typeof trpc.reports.get>;
export type ReportFormRead = inferOutput<typeof trpc.reports.overview>;
export type NewReportForm = inferInput<typeof trpc.reports.define>;
export type ReportingUnits = inferOutput<typeof trpc.reports.units>;
export type DirectionLine = inferOutput<typeof trpc.directions.list>['directions'][number];
export type DirectionRead = inferOutput<typeof trpc.directions.get>;
export type TaskLine = DirectionRead['tasks'][number];
export type TaskRead = inferOutput<typeof trpc.directions.task>;
export type NewDirection = inferInput<typeof trpc.directions.give>;
export type MovementRead = inferOutput<typeof trpc.movements.get>;
export type MovementHealth = inferOutput<typeof trpc.movements.health>;
export type RegulationRow = inferOutput<typeof trpc.regulations.list>['items'][number];
export type RegulationRead = inferOutput<typeof trpc.regulations.get>;
export type RegulationContent = inferInput<typeof trpc.regulations.draft>['content'];
export type RegulatedChange = RegulationRow['changes'][number];
export type RegulatedValue = RegulationRead['national'][number];
export type WhatIf = inferOutput<typeof trpc.regulations.whatIf>;
export type Chart = inferOutput<typeof trpc.rules.chart>;
export type RegimeCode = inferOutput<typeof trpc.rules.book>['regime'];
export type RuleBook = inferOutput<typeof trpc.rules.book>;
export type ExplainInput = inferInput<typeof trpc.rules.explain>;
export type ExplainedAward = inferOutput<typeof trpc.rules.explain>;
export type WorkCalendar = inferOutput<typeof trpc.rules.calendar>;

type ErrorData = NonNullable<TRPCClientError<AppRouter>['data']>;
export type ServerRefusal = NonNullable<ErrorData['refusal']>;

/** What the server said against it, or undefined when it said nothing (away, or a fault of ours). */
export function errorData(error: unknown): ErrorData | undefined {
  return error instanceof TRPCClientError ? ((error as TRPCClientError<AppRouter>).data ?? undefined) : undefined;
}

/** Whether the server could not be reached or is too busy: the same request may succeed in a moment. */
export function isAway(error: unknown): boolean {
  const data = errorData(error);
  return data ? data.httpStatus === 503 || data.httpStatus === 429 : error instanceof TRPCClientError;
}

/** Whether somebody else acted first on what was shown. */
export function isConflict(error: unknown): boolean {
  return errorData(error)?.refusal?.code === 'conflict';
}

/** Whether nobody is signed in any more. */
function isSignedOut(error: unknown): boolean {
  return errorData(error)?.httpStatus === 401;
}
