import { useQuery } from '@tanstack/react-query';
import { alone, trpc } from '../trpc.ts';
import { FollowUpGroup } from './follow-up-group.tsx';
import { groupOf, groups } from './groups.ts';

/** What is owed because of a decision: of an award to be told, of a revocation to come back and to be looked at again. */
export function AftermathOfDecision({ id }: { readonly id: string }) {
  const { data } = useQuery(trpc.aftermath.ofDecision.queryOptions({ id }, { trpc: alone }));
  if (!data || data.length === 0) return null;
  return groups.map((group) => (
    <FollowUpGroup
      key={group}
      group={group}
      rows={data.filter((row) => groupOf(row) === group && row.state !== 'lapsed')}
    />
  ));
}
