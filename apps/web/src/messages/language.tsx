import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
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
  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'en') void import('./en.ts').then(({ en }) => setEnglish(en));
  }, [language]);
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
      language,
      choose(next: Language) {
        localStorage.setItem(storageKey, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  const messages = language === 'en' ? english : vi;
  // Until English is here the page stays as it is; one that begins in English waits for it.
  if (!messages && first === 'en') return null;
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={messages && language === 'en' ? 'en-GB' : 'vi-VN'}
        messages={messages ?? vi}
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
