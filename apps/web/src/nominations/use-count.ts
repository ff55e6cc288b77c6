import { useQuery } from '@tanstack/react-query';
import type { Stage } from '@vinh-danh/workflows';
import { vi } from '../messages/vi.ts';
import { alone, type CountListInput, type ListInput, trpc } from '../trpc.ts';

const order = Object.keys(vi.stages);

export type ListCount = {
  /** In the order of the road. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  readonly count: number;
  /** Set when there are more than were counted. */
  readonly isMore: boolean;
};

/** A list's filter, which alone says how long it is. */
export function countedBy(list: Omit<ListInput, 'cursor'>): CountListInput {
  const { sort: _sort, towards: _towards, limit: _limit, ...counted } = list;
  return counted;
}

/** How long a list is; undefined while it is being counted, for which its pages do not wait, and null when that failed. */
export function useCount(list: Omit<ListInput, 'cursor'>): ListCount | null | undefined {
  const { data, isError } = useQuery(
    trpc.nominations.count.queryOptions(countedBy(list), { trpc: alone, placeholderData: (previous) => previous }),
  );
  if (!data) return isError ? null : undefined;
  return {
    stages: data.stages.toSorted((one, other) => order.indexOf(one.stage) - order.indexOf(other.stage)),
    count: data.countedUpTo ?? data.stages.reduce((sum, { count }) => sum + count, 0),
    isMore: data.countedUpTo !== null,
  };
}
