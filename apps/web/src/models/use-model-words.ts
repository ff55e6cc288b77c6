import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type ModelMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<ModelMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type ModelWords = AllWords & {
  /** The words of these pages. */
  readonly m: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useModelWords(): ModelWords {
  const words = useAllWords();
  const m = useSentences();
  return useMemo(() => ({ ...words, m }), [words, m]);
}
