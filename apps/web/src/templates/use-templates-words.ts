import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type TemplatesMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<TemplatesMessages>(vi, async () => (await import('./messages/en.ts')).en);

/** The words of the page on templates beside those of all. */
export function useTemplatesWords(): AllWords & { readonly r: ReturnType<typeof useSentences> } {
  const words = useAllWords();
  const r = useSentences();
  return useMemo(() => ({ ...words, r }), [words, r]);
}
