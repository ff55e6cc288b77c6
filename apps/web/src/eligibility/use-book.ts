import { use } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { type Book, vi } from './messages/vi.ts';

let english: Promise<Book> | undefined;
const vietnamese = Promise.resolve<Book>(vi);

/** The words of eligibility in the chosen language; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useBook(): Book {
  const { language } = useLanguage();
  return use(language === 'en' ? fetchEnglish() : vietnamese);
}

function fetchEnglish(): Promise<Book> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
