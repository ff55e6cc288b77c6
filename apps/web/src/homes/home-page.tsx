import { useQuery } from '@tanstack/react-query';
import { Loading, PageHead, Stack } from '@vinh-danh/ui';
import { lazy, Suspense } from 'react';
import { FailedPage } from '../failure.tsx';
import { useWords } from '../messages/words.ts';
import { WorkPage } from '../nominations/work-page.tsx';
import { handlers, hasRole, type Session, useSession } from '../session.ts';
import { type Home, trpc } from '../trpc.ts';
import { Refused, Returned } from './with-reason.tsx';
import { UnderWay } from './under-way.tsx';

// Few people need these, so nobody else fetches them.
const Accounts = lazy(() => import('./accounts.tsx').then(({ Accounts: component }) => ({ default: component })));
const Batches = lazy(() => import('./batches.tsx').then(({ Batches: component }) => ({ default: component })));
const Board = lazy(() => import('./board.tsx').then(({ Board: component }) => ({ default: component })));
const Council = lazy(() => import('./council.tsx').then(({ Council: component }) => ({ default: component })));
const Entries = lazy(() => import('./entries.tsx').then(({ Entries: component }) => ({ default: component })));
const OpenQuestions = lazy(() =>
  import('./open-questions.tsx').then(({ OpenQuestions: component }) => ({ default: component })),
);
const Questions = lazy(() => import('./questions.tsx').then(({ Questions: component }) => ({ default: component })));
const Notices = lazy(() => import('./notices.tsx').then(({ Notices: component }) => ({ default: component })));

/** What needs the person, by deadline; then the rest. Whoever holds several offices sees the parts of each. */
export function HomePage() {
  const { t } = useWords();
  const session = useSession();
  const { data: home, error, refetch } = useQuery(trpc.home.get.queryOptions());
  if (error && !home) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!home) return <Loading label={t('common.loading')} />;
  if (hasRole(session, ...handlers)) {
    return <WorkPage before={<First home={home} />} after={<Rest home={home} />} folded={reads(session)} />;
  }
  return (
    <Stack gap="wide">
      <PageHead title={t('homes.title')} />
      <First home={home} />
      <Rest home={home} />
    </Stack>
  );
}

/** Whether all that waits for the person comes in letters, which are read whole. */
function reads({ memberships }: Session): boolean {
  const handled = memberships.filter(({ role }) => handlers.some((handler) => handler === role));
  return handled.every(({ role }) => role === 'leader' || role === 'unitHead');
}

/** What cannot wait for the list: it came back, or it is a batch that one reads whole. */
function First({ home: { unit } }: { readonly home: Home }) {
  const session = useSession();
  return (
    <>
      {unit && unit.returned.length > 0 && <Returned rows={unit.returned} />}
      <Suspense fallback={null}>
        {hasRole(session, 'leader', 'unitHead') && <Batches />}
        <Notices />
      </Suspense>
    </>
  );
}

function Rest({ home }: { readonly home: Home }) {
  const { t } = useWords();
  const session = useSession();
  const { unit, questions, council, accounts, entries } = home;
  return (
    <>
      {unit && unit.refused.length > 0 && <Refused rows={unit.refused} />}
      {unit && unit.underWay.count > 0 && <UnderWay block={unit.underWay} />}
      <Suspense fallback={<Loading label={t('common.loading')} />}>
        {questions && questions.length > 0 && <OpenQuestions questions={questions} />}
        {council && <Council block={council} />}
        {hasRole(session, 'consultee') && <Questions />}
        {hasRole(session, 'statistician') && <Board />}
        {entries && <Entries entries={entries} />}
        {accounts && <Accounts accounts={accounts} />}
      </Suspense>
    </>
  );
}
