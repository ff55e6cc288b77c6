import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type SummaryMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<SummaryMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type SummaryWords = AllWords & {
  /** The words of these pages. */
  readonly s: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useSummaryWords(): SummaryWords {
  const words = useAllWords();
  const s = useSentences();
  return useMemo(() => ({ ...words, s }), [words, s]);
}
