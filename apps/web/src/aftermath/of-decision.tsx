import { useQuery } from '@tanstack/react-query';
import { Loading } from '@vinh-danh/ui';
import { alone, trpc } from '../trpc.ts';
import { FollowUpGroup } from './follow-up-group.tsx';
import { groupOf, groups } from './groups.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

/** What is owed because of a decision: of an award to be told, of a revocation to come back and to be looked at again. */
export function AftermathOfDecision({ id }: { readonly id: string }) {
  const { t } = useAftermathWords();
  const { data, error } = useQuery(trpc.aftermath.ofDecision.queryOptions({ id }, { trpc: alone }));
  if (!data) return error ? null : <Loading label={t('common.loading')} />;
  return groups.map((group) => (
    <FollowUpGroup
      key={group}
      group={group}
      rows={data.filter((row) => groupOf(row) === group && row.state !== 'lapsed')}
    />
  ));
}
