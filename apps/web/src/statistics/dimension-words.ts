import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { FactDimension } from '../trpc.ts';

/** The values of a dimension in the catalogue's order; undefined where only the numbers know them. */
const closed: Readonly<Partial<Record<FactDimension, readonly string[]>>> = {
  award: keysOf(vi.awards),
  level: keysOf(vi.levels),
  commendationType: keysOf(vi.types),
  subjectKind: keysOf(vi.subjects),
  occupationGroup: [...keysOf(vi.occupations), 'notPerson'],
  gender: [...keysOf(vi.genders), 'notPerson'],
  origin: keysOf(vi.origins),
  posthumous: keysOf(vi.counts.posthumousValues),
  procedure: keysOf(vi.procedures),
  regime: ['A', 'B', 'C'],
};
/** The bodies above a unit. */
export const placeDimensions: ReadonlySet<FactDimension> = new Set([
  'provinceThen',
  'districtThen',
  'communeThen',
  'provinceNow',
  'districtNow',
  'communeNow',
]);
/** Values that stand for none, always last. */
const last = ['none', 'unknown', 'notPerson'];
const collator = new Intl.Collator('vi', { numeric: true });

/** The values that may be chosen from, where the catalogue knows them. */
export function valuesOf(dimension: FactDimension): readonly string[] {
  return closed[dimension]?.filter((value) => dimension !== 'level' || value !== 'managingUnit') ?? [];
}

/** Values with their words, in the order in which an official looks for them. */
export function inOrder(
  dimension: FactDimension,
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  words: AllWords,
): { key: string; label: string }[] {
  const order = closed[dimension];
  const place = (value: string) =>
    last.includes(value) ? (order?.length ?? 0) + last.indexOf(value) : (order?.indexOf(value) ?? -1);
  return values
    .map((key) => ({ key, label: wordOf(dimension, key, names, words) }))
    .toSorted((one, other) => place(one.key) - place(other.key) || collator.compare(one.label, other.label));
}

/** A dimension's value as the screen writes it; units and movements by their names. */
export function wordOf(
  dimension: FactDimension,
  value: string,
  names: Readonly<Record<string, string>>,
  { t, award }: AllWords,
): string {
  if (value === 'notPerson') return t('counts.notPerson');
  if (value === 'none' && dimension !== 'movementId')
    return t(placeDimensions.has(dimension) ? 'counts.noPlace' : 'counts.noValue');
  switch (dimension) {
    case 'award':
      return award(value);
    case 'level':
      return Object.hasOwn(vi.levels, value) ? t(`levels.${value as keyof typeof vi.levels}`) : value;
    case 'commendationType':
      return Object.hasOwn(vi.types, value) ? t(`types.${value as keyof typeof vi.types}`) : value;
    case 'subjectKind':
      return Object.hasOwn(vi.subjects, value) ? t(`subjects.${value as keyof typeof vi.subjects}`) : value;
    case 'occupationGroup':
      return Object.hasOwn(vi.occupations, value) ? t(`occupations.${value as keyof typeof vi.occupations}`) : value;
    case 'gender':
      return Object.hasOwn(vi.genders, value) ? t(`genders.${value as keyof typeof vi.genders}`) : value;
    case 'origin':
      return Object.hasOwn(vi.origins, value) ? t(`origins.${value as keyof typeof vi.origins}`) : value;
    case 'posthumous':
      return t(`counts.posthumousValues.${value === 'true' ? 'true' : 'false'}`);
    case 'ethnicity':
      return value === 'unknown' ? t('counts.unknown') : value;
    case 'movementId':
      return value === 'none' ? t('counts.noMovement') : (names[value] ?? value);
    case 'submittingUnitId':
    case 'provinceThen':
    case 'districtThen':
    case 'communeThen':
    case 'provinceNow':
    case 'districtNow':
    case 'communeNow':
      return names[value] ?? value;
    case 'procedure':
      return Object.hasOwn(vi.procedures, value) ? t(`procedures.${value as keyof typeof vi.procedures}`) : value;
    case 'regime':
      return names[value] ?? value;
    case 'year':
    case 'submittedYear':
      return value;
  }
}
