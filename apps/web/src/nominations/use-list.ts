import { useInfiniteQuery } from '@tanstack/react-query';
import type { Stage } from '@vinh-danh/workflows';
import { vi } from '../messages/vi.ts';
import { type ListInput, type NominationRow, trpc } from '../trpc.ts';

const order = Object.keys(vi.stages);

/** Counts in the order of the road. */
function inOrder<T extends { readonly stage: Stage }>(counts: readonly T[]): T[] {
  return counts.toSorted((one, other) => order.indexOf(one.stage) - order.indexOf(other.stage));
}

export type List = {
  readonly rows: readonly NominationRow[];
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** How many there are on all pages. */
  readonly count: number;
  /** Set when there are more than were counted. */
  readonly isMore: boolean;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => void;
  readonly refetch: () => void;
};

/** A list of nominations page by page, with the counts of its first page. */
export function useList(input: Omit<ListInput, 'cursor'>): List {
  const query = useInfiniteQuery(
    trpc.nominations.list.infiniteQueryOptions(input, {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: (previous) => previous,
    }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const stages = inOrder(query.data?.pages[0]?.stages ?? []);
  const { error, isPending, hasNextPage, isFetchingNextPage } = query;
  return {
    rows,
    stages,
    count: stages.reduce((sum, { count }) => sum + count, 0),
    isMore: (query.data?.pages[0]?.countedUpTo ?? null) !== null,
    error,
    isPending,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}
