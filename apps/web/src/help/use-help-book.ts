import { use, useMemo } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { useWords } from '../messages/words.ts';
import { type HelpBook, namesFrom, type NameOf } from './help-book.ts';
import { vi } from './messages/vi.ts';

type Write = (names: NameOf) => HelpBook;
let english: Promise<Write> | undefined;
const vietnamese = Promise.resolve<Write>(vi);

/** The help in the chosen language; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useHelpBook(): HelpBook {
  const { language } = useLanguage();
  const { t } = useWords();
  const write = use(language === 'en' ? fetchEnglish() : vietnamese);
  return useMemo(() => write(namesFrom(t)), [write, t]);
}

function fetchEnglish(): Promise<Write> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
