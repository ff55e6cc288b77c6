import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type CountMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<CountMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type CountWords = AllWords & {
  /** The words of this page. */
  readonly c: ReturnType<typeof useSentences>;
};

/** The words of this page beside those of all. */
export function useCountWords(): CountWords {
  const words = useAllWords();
  const c = useSentences();
  return useMemo(() => ({ ...words, c }), [words, c]);
}
