import type { SubjectKind } from './dossier.ts';

/** Of whom an award is: somebody Vietnamese, a Vietnamese who has settled abroad, a foreigner. */
export const origins = ['vietnamese', 'overseas', 'foreign'] as const;
export type Origin = (typeof origins)[number];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** What has a code and a name and is no country of a foreigner: what nobody is a national of, and Viet Nam. */
const noCountries: ReadonlySet<string> = new Set(
  'AC AQ BV CP CQ DG EA EU EZ HM IC IO QO TA TF UM UN VN XA XB XK ZZ'.split(' '),
);

/** The codes of ISO 3166 (alpha-2) that a foreigner may have; a code that was given up stands for no country. */
export function listCountries(): string[] {
  const names = namesIn('en');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        !noCountries.has(code) &&
        names.of(code) !== undefined &&
        new Intl.Locale('und', { region: code }).region === code,
    );
}

/** Territories that official papers call otherwise than the locale data. */
const official: Readonly<Record<string, string>> = {
  HK: 'Hồng Công (Trung Quốc)',
  MO: 'Ma Cao (Trung Quốc)',
  TW: 'Đài Loan (Trung Quốc)',
};

/** The name of a country or territory in a language; its code where none is known. */
export function countryName(code: string, language: 'vi' | 'en'): string {
  return (language === 'vi' ? official[code] : undefined) ?? namesIn(language).of(code) ?? code;
}

const made = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const names = made.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  made.set(language, names);
  return names;
}

/** What a paper says beside the name; undefined of Vietnamese at home. */
export function originInPaper(kind: SubjectKind, origin: string | null, country: string | null): string | undefined {
  const isPerson = kind === 'individual';
  if (origin === 'overseas') return `${isPerson ? '' : 'tập thể '}người Việt Nam định cư ở nước ngoài`;
  if (origin !== 'foreign' || country === null) return undefined;
  const named = countryName(country, 'vi');
  return isPerson ? `quốc tịch ${named}` : `tập thể nước ngoài (${named})`;
}
