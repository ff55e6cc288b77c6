import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type Column, DataTable, Empty, Honoured, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { hasRole, useSession } from '../session.ts';
import { type SummaryLine, trpc } from '../trpc.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { type SummaryWords, useSummaryWords } from './use-summary-words.ts';

/** Reports as documents: those being written, and those signed. */
export function SummariesPage() {
  return (
    <Waiting>
      <Summaries />
    </Waiting>
  );
}

function Summaries() {
  const words = useSummaryWords();
  const session = useSession();
  const { t, s } = words;
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(trpc.summaries.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={s('title')}
        lead={s('lead')}
        actions={
          hasRole(session, 'statistician', 'leader', 'unitHead') && (
            <Button kind="primary" onClick={() => setMaking(true)}>
              {s('make')}
            </Button>
          )
        }
      />
      {data.length === 0 ? (
        <Empty title={s('none')}>{s('noneLead')}</Empty>
      ) : (
        <DataTable caption={s('title')} columns={columnsOf(words)} rows={data} rowKey={({ id }) => id} />
      )}
      {isMaking && <DraftDialog onClose={() => setMaking(false)} />}
    </Stack>
  );
}

function columnsOf({ s, day }: SummaryWords): Column<SummaryLine>[] {
  return [
    {
      key: 'name',
      header: s('name'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/summaries/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'kind', header: s('kind'), cell: ({ kind }) => s(`kinds.${kind}`) },
    { key: 'issuer', header: s('issuer'), cell: ({ issuerName }) => issuerName },
    {
      key: 'period',
      header: s('period'),
      whole: true,
      cell: ({ from, to }) => s('days', { from: day(from), to: day(to) }),
    },
    { key: 'symbol', header: s('symbol'), whole: true, cell: ({ symbol }) => symbol ?? '' },
    { key: 'state', header: s('state'), cell: ({ state }) => s(`states.${state}`) },
  ];
}
