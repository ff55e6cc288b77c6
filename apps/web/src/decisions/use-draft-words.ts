import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type DraftMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<DraftMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type DraftWords = AllWords & {
  /** The words of drafts. */
  readonly d: ReturnType<typeof useSentences>;
};

/** The words of drafts beside those of all. */
export function useDraftWords(): DraftWords {
  const words = useAllWords();
  const d = useSentences();
  return useMemo(() => ({ ...words, d }), [words, d]);
}
