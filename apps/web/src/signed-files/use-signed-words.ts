import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type SignedFilesMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<SignedFilesMessages>(vi, async () => (await import('./messages/en.ts')).en);

/** The words of signed files beside those of all. */
export function useSignedWords(): AllWords & { readonly s: ReturnType<typeof useSentences> } {
  const words = useAllWords();
  const s = useSentences();
  return useMemo(() => ({ ...words, s }), [words, s]);
}
