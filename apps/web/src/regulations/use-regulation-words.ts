import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { useLanguage } from '../messages/language.tsx';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type RegulationMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<RegulationMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type RegulationWords = AllWords & {
  /** The words of these pages. */
  readonly r: ReturnType<typeof useSentences>;
  readonly isVietnamese: boolean;
};

/** The words of these pages beside those of all. */
export function useRegulationWords(): RegulationWords {
  const words = useAllWords();
  const r = useSentences();
  const isVietnamese = useLanguage().language === 'vi';
  return useMemo(() => ({ ...words, r, isVietnamese }), [words, r, isVietnamese]);
}
