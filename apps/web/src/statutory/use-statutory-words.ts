import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type StatutoryMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<StatutoryMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type StatutoryWords = AllWords & {
  /** The words of these pages. */
  readonly b: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useStatutoryWords(): StatutoryWords {
  const words = useAllWords();
  const b = useSentences();
  return useMemo(() => ({ ...words, b }), [words, b]);
}
