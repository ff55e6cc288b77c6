import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type PapersMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<PapersMessages>(vi, async () => (await import('./messages/en.ts')).en);

/** The words of the links to official papers beside those of all. */
export function usePapersWords(): AllWords & { readonly r: ReturnType<typeof useSentences> } {
  const words = useAllWords();
  const r = useSentences();
  return useMemo(() => ({ ...words, r }), [words, r]);
}
