import { countryName, type Origin } from '@vinh-danh/workflows/origin';
import { useLanguage } from '../messages/language.tsx';
import { useAllWords } from '../messages/further/words.ts';

type Belonging = { readonly subjectKind: string; readonly origin: Origin | null; readonly country: string | null };

/** "Người nước ngoài (Pháp)"; undefined of Vietnamese at home and of households. */
export function useOrigin({ subjectKind, origin, country }: Belonging): string | undefined {
  const { t } = useAllWords();
  const { language } = useLanguage();
  if (origin === null || origin === 'vietnamese') return undefined;
  const named = t(`originsOf.${subjectKind === 'collective' ? subjectKind : 'individual'}.${origin}`);
  return country === null ? named : `${named} (${countryName(country, language)})`;
}
