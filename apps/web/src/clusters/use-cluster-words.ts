import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type ClusterMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<ClusterMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type ClusterWords = AllWords & {
  /** The words of these pages. */
  readonly m: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useClusterWords(): ClusterWords {
  const words = useAllWords();
  const m = useSentences();
  return useMemo(() => ({ ...words, m }), [words, m]);
}
