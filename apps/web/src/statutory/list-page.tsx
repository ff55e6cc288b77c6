import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Honoured, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { useSession } from '../session.ts';
import { type StatutoryLine, trpc } from '../trpc.ts';
import { PeriodFields } from './period.tsx';
import { type Period, periodOf } from './period-search.ts';
import { type StatutoryWords, useStatutoryWords } from './use-statutory-words.ts';

const route = getRouteApi('/statutory');

/** The statutory tables that are valid for a period. */
export function StatutoryPage() {
  return (
    <Waiting>
      <Forms />
    </Waiting>
  );
}

function Forms() {
  const words = useStatutoryWords();
  const { t, b } = words;
  const { today } = useSession();
  const navigate = route.useNavigate();
  const period = periodOf(route.useSearch(), today);
  const { data, error, refetch } = useQuery(
    trpc.statutory.list.queryOptions(period, { placeholderData: keepPreviousData }),
  );
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="wide">
      <PageHead title={b('title')} lead={b('lead')} />
      <PeriodFields value={period} today={today} onChange={(next) => void navigate({ search: next })} />
      {!data ? (
        <Loading label={t('common.loading')} />
      ) : data.length === 0 ? (
        <Empty title={b('none')}>{b('noneLead')}</Empty>
      ) : (
        <DataTable caption={b('title')} columns={columnsOf(words, period)} rows={data} rowKey={({ key }) => key} />
      )}
    </Stack>
  );
}

function columnsOf({ b, day }: StatutoryWords, period: Period): Column<StatutoryLine>[] {
  return [
    {
      key: 'title',
      header: b('form'),
      lead: true,
      cell: ({ key, title }) => (
        <Link to="/statutory/$key" params={{ key }} search={period}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'code', header: b('code'), cell: ({ code }) => code ?? b('noCode') },
    {
      key: 'source',
      header: b('source'),
      cell: ({ source, verified }) => (verified ? source : `${source} (${b('unverified')})`),
    },
    { key: 'validFrom', header: b('validFrom'), whole: true, cell: ({ validFrom }) => day(validFrom) },
  ];
}
