import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type ReroutingMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<ReroutingMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type ReroutingWords = AllWords & {
  /** The words of this page. */
  readonly r: ReturnType<typeof useSentences>;
};

/** The words of this page beside those of all. */
export function useReroutingWords(): ReroutingWords {
  const words = useAllWords();
  const r = useSentences();
  return useMemo(() => ({ ...words, r }), [words, r]);
}
