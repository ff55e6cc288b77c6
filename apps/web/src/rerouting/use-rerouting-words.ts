import { use, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import { useLanguage } from '../messages/language.tsx';
import { useWords, type Words } from '../messages/words.ts';
import { type ReroutingMessages, vi } from './messages/vi.ts';

let english: Promise<ReroutingMessages> | undefined;
const vietnamese = Promise.resolve(vi);

export type ReroutingWords = Words & {
  /** The words of this page. */
  readonly r: ReturnType<typeof createTranslator<ReroutingMessages>>;
};

/** The words of this page beside those of all; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useReroutingWords(): ReroutingWords {
  const words = useWords();
  const { language } = useLanguage();
  const messages = use(language === 'en' ? fetchEnglish() : vietnamese);
  return useMemo(() => {
    const locale = messages === vi ? 'vi-VN' : 'en-GB';
    return { ...words, r: createTranslator({ locale, messages, timeZone: 'Asia/Ho_Chi_Minh' }) };
  }, [words, messages]);
}

function fetchEnglish(): Promise<ReroutingMessages> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
