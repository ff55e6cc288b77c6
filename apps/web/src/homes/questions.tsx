import { useQuery } from '@tanstack/react-query';
import { Loading, Section } from '@vinh-danh/ui';
import { PendingQuestions } from '../consultations/pending-questions.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { trpc } from '../trpc.ts';

/** The questions that wait for the person's agency, oldest deadline first, to be answered here. */
export function Questions() {
  const { t } = useAllWords();
  const { data } = useQuery(trpc.consultations.pending.queryOptions());
  return (
    <Section title={t('consult.title')}>
      {data ? <PendingQuestions pending={data} /> : <Loading label={t('common.loading')} />}
    </Section>
  );
}
