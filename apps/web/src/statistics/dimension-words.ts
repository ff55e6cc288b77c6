import { keysOf } from '../keys.ts';
import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { Dimension } from '../trpc.ts';

/** The values of a dimension in the catalogue's order; undefined where only the numbers know them. */
const closed: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  award: keysOf(vi.awards),
  level: keysOf(vi.levels),
  commendationType: keysOf(vi.types),
  subjectKind: keysOf(vi.subjects),
  occupationGroup: [...keysOf(vi.occupations), 'notPerson'],
  gender: [...keysOf(vi.genders), 'notPerson'],
  posthumous: keysOf(vi.counts.posthumousValues),
};
/** Values that stand for none, always last. */
const last = ['none', 'unknown', 'notPerson'];
const collator = new Intl.Collator('vi', { numeric: true });

/** The values that may be chosen from, where the catalogue knows them. */
export function valuesOf(dimension: Dimension): readonly string[] {
  return closed[dimension]?.filter((value) => dimension !== 'level' || value !== 'managingUnit') ?? [];
}

/** Values with their words, in the order in which an official looks for them. */
export function inOrder(
  dimension: Dimension,
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  words: AllWords,
): { key: string; label: string }[] {
  const order = closed[dimension];
  const place = (value: string) => (order ? order.indexOf(value) : last.indexOf(value));
  return values
    .map((key) => ({ key, label: wordOf(dimension, key, names, words) }))
    .toSorted((one, other) => place(one.key) - place(other.key) || collator.compare(one.label, other.label));
}

/** A dimension's value as the screen writes it; units and movements by their names. */
export function wordOf(
  dimension: Dimension,
  value: string,
  names: Readonly<Record<string, string>>,
  { t, award }: AllWords,
): string {
  if (value === 'notPerson') return t('counts.notPerson');
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
    case 'posthumous':
      return t(`counts.posthumousValues.${value === 'true' ? 'true' : 'false'}`);
    case 'ethnicity':
      return value === 'unknown' ? t('counts.unknown') : value;
    case 'movementId':
      return value === 'none' ? t('counts.noMovement') : (names[value] ?? value);
    case 'submittingUnitId':
      return names[value] ?? value;
    case 'year':
      return value;
  }
}
