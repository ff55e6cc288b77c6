import { useMemo } from 'react';
import { makeSentences } from '../messages/catalogue.ts';
import { type AllWords, useAllWords } from '../messages/further/words.ts';
import { type ReportMessages, vi } from './messages/vi.ts';

const useSentences = makeSentences<ReportMessages>(vi, async () => (await import('./messages/en.ts')).en);

export type ReportWords = AllWords & {
  /** The words of these pages. */
  readonly r: ReturnType<typeof useSentences>;
};

/** The words of these pages beside those of all. */
export function useReportWords(): ReportWords {
  const words = useAllWords();
  const r = useSentences();
  return useMemo(() => ({ ...words, r }), [words, r]);
}
