import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type PrizeMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<PrizeMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type PrizeWords = AllWords & {
  /** The words of these pages. */
  readonly p: ReturnType<typeof useSentences>;
  /** A sum with its currency. */
  readonly dong: (amount: number) => string;
};

/** The words of these pages beside those of all. */
export function usePrizeWords(): PrizeWords {
  const words = useAllWords();
  const p = useSentences();
  return useMemo(() => ({ ...words, p, dong: (amount) => p('dong', { amount: words.number(amount) }) }), [words, p]);
}
