import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type CertificateMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<CertificateMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type CertificateWords = AllWords & {
  /** The words of these pages. */
  readonly c: ReturnType<typeof useSentences>;
};

/** The words of the pages on certificates beside those of all. */
export function useCertificateWords(): CertificateWords {
  const words = useAllWords();
  const c = useSentences();
  return useMemo(() => ({ ...words, c }), [words, c]);
}
