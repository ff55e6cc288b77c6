import { useQuery } from '@tanstack/react-query';
import { Button, DataTable, Empty, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { hasRole, useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { summaryColumns } from './summary-columns.tsx';
import { useSummaryWords } from './use-summary-words.ts';

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
        <DataTable caption={s('title')} columns={summaryColumns(words)} rows={data} rowKey={({ id }) => id} />
      )}
      {isMaking && <DraftDialog onClose={() => setMaking(false)} />}
    </Stack>
  );
}
