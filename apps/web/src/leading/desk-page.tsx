import { useQuery } from '@tanstack/react-query';
import { Empty, Loading, PageHead, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { type BatchKey, trpc } from '../trpc.ts';
import { BatchTable } from './batch-table.tsx';

const tasks = ['decide', 'sign'] as const satisfies readonly BatchKey['task'][];

/** A leader's desk: what waits for a decision and what for a signature, batch by batch. */
export function DeskPage() {
  const { t } = useAllWords();
  const { data, error, refetch } = useQuery(trpc.leading.batches.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={t('leading.title')}
        lead={t('leading.lead', { count: data.reduce((sum, { count }) => sum + count, 0) })}
      />
      {data.length === 0 && <Empty title={t('leading.empty')}>{t('leading.emptyLead')}</Empty>}
      {tasks.map((task) => {
        const batches = data.filter(({ key }) => key.task === task);
        return (
          batches.length > 0 && (
            <Section key={task} title={t(`leading.tasks.${task}`)}>
              <BatchTable caption={t(`leading.tasks.${task}`)} batches={batches} />
            </Section>
          )
        );
      })}
    </Stack>
  );
}
