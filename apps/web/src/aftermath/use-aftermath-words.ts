import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type AftermathMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<AftermathMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type AftermathWords = AllWords & {
  /** The words of this slice. */
  readonly a: ReturnType<typeof useSentences>;
};

/** The words of this slice beside those of all. */
export function useAftermathWords(): AftermathWords {
  const words = useAllWords();
  const a = useSentences();
  return useMemo(() => ({ ...words, a }), [words, a]);
}
