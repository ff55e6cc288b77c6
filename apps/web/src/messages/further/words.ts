import { useMemo } from 'react';
import { makeSentences } from '../catalogue.ts';
import { useWords, type Words } from '../words.ts';
import { type AllMessages, vi } from './vi.ts';

const useAllSentences = makeSentences<AllMessages>(vi, async () => (await import('./en.ts')).en);

declare const whole: unique symbol;
/** Marked, since the types alone would let what knows only the first catalogue pass for it. */
type SayAll = ReturnType<typeof useAllSentences> & { readonly [whole]: true };

/** The words of every page, for those that come after the first list. */
export type AllWords = Omit<Words, 't'> & { readonly t: SayAll };

export function useAllWords(): AllWords {
  const words = useWords();
  const t = useAllSentences() as SayAll;
  return useMemo(() => ({ ...words, t }), [words, t]);
}
