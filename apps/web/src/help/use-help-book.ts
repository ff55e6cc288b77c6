import { useMemo } from 'react';
import { makeCatalogue } from '../messages/catalogue.ts';
import { useAllWords } from '../messages/further/words.ts';
import { type HelpBook, namesFrom, type NameOf } from './help-book.ts';
import { vi } from './messages/vi.ts';

const useWriter = makeCatalogue<(names: NameOf) => HelpBook>(vi, async () => (await import('./messages/en.ts')).en);

/** The help in the chosen language. */
export function useHelpBook(): HelpBook {
  const { t } = useAllWords();
  const write = useWriter();
  return useMemo(() => write(namesFrom(t)), [write, t]);
}
