import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type Column, DataTable, Empty, Honoured, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { hasRole, useSession } from '../session.ts';
import { type ClusterLine, trpc } from '../trpc.ts';
import { type ClusterWords, useClusterWords } from './use-cluster-words.ts';

const PlanDialog = lazy(() =>
  import('./plan-dialog.tsx').then(({ PlanDialog: component }) => ({ default: component })),
);

/** All clusters and blocks with the year they are in. */
export function ClustersPage() {
  return (
    <Waiting>
      <Clusters />
    </Waiting>
  );
}

function Clusters() {
  const words = useClusterWords();
  const session = useSession();
  const { t, m } = words;
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(trpc.clusters.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={m('title')}
        lead={m('lead')}
        actions={
          hasRole(session, 'statistician', 'leader', 'unitHead') && (
            <Button kind="primary" onClick={() => setMaking(true)}>
              {m('make')}
            </Button>
          )
        }
      />
      {data.length === 0 ? (
        <Empty title={m('none')}>{m('noneLead')}</Empty>
      ) : (
        <DataTable caption={m('title')} columns={columnsOf(words)} rows={data} rowKey={({ id }) => id} />
      )}
      <Suspense fallback={null}>{isMaking && <PlanDialog onClose={() => setMaking(false)} />}</Suspense>
    </Stack>
  );
}

function columnsOf({ m, number }: ClusterWords): Column<ClusterLine>[] {
  return [
    {
      key: 'name',
      header: m('name'),
      lead: true,
      cell: ({ id, name }) => (
        <Link to="/clusters/$id" params={{ id }}>
          <Honoured>{name}</Honoured>
        </Link>
      ),
    },
    { key: 'organiser', header: m('organiser'), cell: ({ organiserName }) => organiserName },
    { key: 'year', header: m('year'), whole: true, cell: ({ year }) => String(year) },
    { key: 'head', header: m('head'), cell: ({ headName }) => headName },
    { key: 'members', header: m('members'), numeric: true, cell: ({ members }) => number(members) },
    { key: 'state', header: m('state'), cell: ({ state }) => m(`states.${state}`) },
  ];
}
