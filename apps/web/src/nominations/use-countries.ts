import { countryName, listCountries } from '@vinh-danh/workflows/origin';
import { useMemo } from 'react';
import { useLanguage } from '../messages/language.tsx';

/** The countries of foreigners by their names, in the order of the alphabet of the language. */
export function useCountries(): readonly { readonly code: string; readonly name: string }[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const collator = new Intl.Collator(language);
    return listCountries()
      .map((code) => ({ code, name: countryName(code, language) }))
      .toSorted((one, other) => collator.compare(one.name, other.name));
  }, [language]);
}
