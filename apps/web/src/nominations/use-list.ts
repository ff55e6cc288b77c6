import { useInfiniteQuery } from '@tanstack/react-query';
import { type ListInput, type NominationRow, trpc } from '../trpc.ts';

export type List = {
  readonly rows: readonly NominationRow[];
  readonly error: unknown;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => void;
  readonly refetch: () => void;
};

export function getNextPageParam({ nextCursor }: { readonly nextCursor: ListInput['cursor'] | null }) {
  return nextCursor ?? undefined;
}

/** A list of nominations page by page. */
export function useList(input: Omit<ListInput, 'cursor'>): List {
  const query = useInfiniteQuery(
    trpc.nominations.list.infiniteQueryOptions(input, {
      getNextPageParam,
      placeholderData: (previous) => previous,
    }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { error, isPending, hasNextPage, isFetchingNextPage } = query;
  return {
    rows,
    error,
    isPending,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}
