import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type Column, DataTable, Empty, Honoured, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { hasRole, useSession } from '../session.ts';
import { type ModelLine, trpc } from '../trpc.ts';
import { ContentDialog } from './content-dialog.tsx';
import { type ModelWords, useModelWords } from './use-model-words.ts';

/** Good models: those on their way that one may see, and all that are published. */
export function ModelsPage() {
  return (
    <Waiting>
      <Models />
    </Waiting>
  );
}

function Models() {
  const words = useModelWords();
  const session = useSession();
  const { t, m } = words;
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(trpc.models.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={m('title')}
        lead={m('lead')}
        actions={
          hasRole(session, 'nominator', 'unitHead') && (
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
      {isMaking && <ContentDialog onClose={() => setMaking(false)} />}
    </Stack>
  );
}

function columnsOf({ m, number }: ModelWords): Column<ModelLine>[] {
  return [
    {
      key: 'name',
      header: m('name'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/models/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'unit', header: m('unit'), cell: ({ unitName }) => unitName },
    { key: 'place', header: m('place'), cell: ({ place }) => place },
    { key: 'state', header: m('state'), cell: ({ state }) => m(`states.${state}`) },
    { key: 'copies', header: m('copies'), numeric: true, cell: ({ copies }) => number(copies) },
  ];
}
