import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { alone, type DraftCase, type DraftJudged, trpc } from '../trpc.ts';

/** How long the typing must rest before the server is asked. */
const rest = 500;

export type DraftFound = {
  /** The last answer; undefined where there is no draft yet, or no answer. */
  readonly data: DraftJudged | undefined;
  readonly isFailed: boolean;
  readonly isWaiting: boolean;
};

/** What the rules say of what is being typed, as soon as it rests; of nothing where there is no draft yet. */
export function useDraftFindings(draft: DraftCase | undefined): DraftFound {
  const asked = useRested(draft && JSON.stringify(draft));
  const isAsked = asked !== undefined;
  const { data, isError, isFetching } = useQuery(
    trpc.eligibility.ofDraft.queryOptions(isAsked ? (JSON.parse(asked) as DraftCase) : skipToken, {
      trpc: alone,
      placeholderData: keepPreviousData,
    }),
  );
  return { data: isAsked ? data : undefined, isFailed: isError, isWaiting: isFetching };
}

function useRested(value: string | undefined): string | undefined {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
