import { use } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { vi } from './messages/vi.ts';
import type { RuleText } from './rule-text.ts';

let english: Promise<RuleText> | undefined;
const vietnamese = Promise.resolve(vi);

/** The words of the rulebook's pages in the chosen language; suspends while English is fetched, and is Vietnamese where it cannot be. */
export function useRuleText(): RuleText {
  const { language } = useLanguage();
  return use(language === 'en' ? fetchEnglish() : vietnamese);
}

function fetchEnglish(): Promise<RuleText> {
  english ??= import('./messages/en.ts').then(
    ({ en }) => en,
    () => vi,
  );
  return english;
}
