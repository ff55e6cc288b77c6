import { useQuery } from '@tanstack/react-query';
import { Loading, PageHead, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { trpc } from '../trpc.ts';
import { PendingQuestions } from './pending-questions.tsx';

/** The questions other agencies have put to this one, oldest deadline first. */
export function PendingPage() {
  const { t } = useAllWords();
  const { data: pending, error, refetch } = useQuery(trpc.consultations.pending.queryOptions());
  if (error && !pending) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!pending) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('consult.title')} lead={t('consult.lead', { count: pending.length })} />
      <PendingQuestions pending={pending} />
    </Stack>
  );
}
