import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type ConferralMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<ConferralMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type ConferralWords = AllWords & {
  /** The words of these pages. */
  readonly c: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useConferralWords(): ConferralWords {
  const words = useAllWords();
  const c = useSentences();
  return useMemo(() => ({ ...words, c }), [words, c]);
}

/** A unit, with who came after it where it has ended. */
export function unitText(
  { unitName: unit, heirName }: { readonly unitName: string; readonly heirName: string | null },
  { c }: Pick<ConferralWords, 'c'>,
): string {
  return heirName === null ? unit : c('heir', { unit, heir: heirName });
}
