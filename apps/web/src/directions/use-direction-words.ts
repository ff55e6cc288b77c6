import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type DirectionMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<DirectionMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type DirectionWords = AllWords & {
  /** The words of these pages. */
  readonly d: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useDirectionWords(): DirectionWords {
  const words = useAllWords();
  const d = useSentences();
  return useMemo(() => ({ ...words, d }), [words, d]);
}
