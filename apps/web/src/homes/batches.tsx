import { useQuery } from '@tanstack/react-query';
import { Section } from '@vinh-danh/ui';
import { BatchTable } from '../leading/batch-table.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { trpc } from '../trpc.ts';

/** What waits for a leader's decision or signature, letter by letter, the oldest deadline first. */
export function Batches() {
  const { t } = useAllWords();
  const { data = [] } = useQuery(trpc.leading.batches.queryOptions());
  if (data.length === 0) return null;
  const byDeadline = data.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
  return (
    <Section title={t('homes.batches')}>
      <BatchTable caption={t('homes.batches')} batches={byDeadline} mixed />
    </Section>
  );
}
