import { use, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import { useLanguage } from '../messages/language.tsx';
import { useWords, type Words } from '../messages/words.ts';
import { type RegulationMessages, vi } from './messages/vi.ts';

let english: Promise<RegulationMessages> | undefined;
const vietnamese = Promise.resolve(vi);

export type RegulationWords = Words & {
  /** The words of these pages. */
  readonly r: ReturnType<typeof createTranslator<RegulationMessages>>;
  readonly isVietnamese: boolean;
};

/** The words of these pages beside those of all; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useRegulationWords(): RegulationWords {
  const words = useWords();
  const { language } = useLanguage();
  const messages = use(language === 'en' ? fetchEnglish() : vietnamese);
  return useMemo(() => {
    const isVietnamese = messages === vi;
    const locale = isVietnamese ? 'vi-VN' : 'en-GB';
    return { ...words, isVietnamese, r: createTranslator({ locale, messages, timeZone: 'Asia/Ho_Chi_Minh' }) };
  }, [words, messages]);
}

function fetchEnglish(): Promise<RegulationMessages> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
