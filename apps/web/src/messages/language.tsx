import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Messages, vi } from './vi.ts';

export type Language = 'vi' | 'en';

declare module 'use-intl' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library is told of the catalogue by merging
  interface AppConfig {
    Messages: Messages;
  }
}

type Choice = { readonly language: Language; readonly choose: (language: Language) => void };
const LanguageContext = createContext<Choice>({ language: 'vi', choose: () => undefined });
const storageKey = 'language';

/** Vietnamese at once; English is fetched when it is asked for. The choice stays on this machine. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [first] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'));
  const [language, setLanguage] = useState(first);
  const [english, setEnglish] = useState<Messages>();
  // Until English is here the page stays as it is; one that begins in English waits for it.
  const shown: Language = language === 'en' && english ? 'en' : 'vi';
  useEffect(() => {
    // The pages' own catalogues follow; what is shown stays until they are here too.
    if (language === 'en') void import('./en.ts').then(({ en }) => startTransition(() => setEnglish(en)));
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  // The other tabs of this browser change with the one in which it was chosen.
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === storageKey) setLanguage(newValue === 'en' ? 'en' : 'vi');
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  const choice = useMemo(
    () => ({
      language: shown,
      choose(next: Language) {
        localStorage.setItem(storageKey, next);
        startTransition(() => setLanguage(next));
      },
    }),
    [shown],
  );
  if (language === 'en' && !english && first === 'en') return null;
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={shown === 'en' ? 'en-GB' : 'vi-VN'}
        messages={shown === 'en' && english ? english : vi}
        timeZone="Asia/Ho_Chi_Minh"
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Choice {
  return useContext(LanguageContext);
}
