import { use } from 'react';
import { createTranslator } from 'use-intl/core';
import { useLanguage } from './language.tsx';

type Translator<Messages extends object> = ReturnType<typeof createTranslator<Messages>>;

/**
 * A catalogue that is fetched with the pages that need it: Vietnamese with their code, English when it is asked for.
 * The hook suspends while English is on its way, and gives Vietnamese where it cannot be fetched.
 */
export function makeCatalogue<Book>(vietnamese: Book, fetchEnglish: () => Promise<Book>): () => Book {
  let english: Promise<Book> | undefined;
  return function useCatalogue() {
    const { language } = useLanguage();
    if (language === 'vi') return vietnamese;
    english ??= fetchEnglish().catch(() => vietnamese);
    return use(english);
  };
}

/** The same for sentences with parameters: the hook gives what says them, made once for each language. */
export function makeSentences<Messages extends object>(
  vietnamese: Messages,
  fetchEnglish: () => Promise<Messages>,
): () => Translator<Messages> {
  const useMessages = makeCatalogue(vietnamese, fetchEnglish);
  const made = new Map<Messages, Translator<Messages>>();
  return function useSentences() {
    const messages = useMessages();
    const known = made.get(messages);
    if (known) return known;
    const locale = messages === vietnamese ? 'vi-VN' : 'en-GB';
    const t = createTranslator<Messages>({ locale, messages, timeZone: 'Asia/Ho_Chi_Minh' });
    made.set(messages, t);
    return t;
  };
}
