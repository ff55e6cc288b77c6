import { periodBy } from '@vinh-danh/workflows/counting';
import type { AllWords } from '../messages/further/words.ts';
import type { CubeInput, FactDimension } from '../trpc.ts';
import type { CountAsked, Years } from './counted.ts';
import { placeDimensions, wordOf } from './dimension-words.ts';
import { factDimensions } from './dimensions.ts';

type Filter = NonNullable<CubeInput['filter']>;
type Names = Readonly<Record<string, string>>;

/** The conditions of a filter in words, a part for each dimension. */
export function filterIn(
  { branch, ...filter }: Filter & { branch?: string | undefined },
  names: Names,
  words: AllWords,
): string[] {
  const { t } = words;
  const narrowed = factDimensions.flatMap((dimension) => {
    const values = [filter[dimension] ?? []].flat().map((value) => wordOf(dimension, String(value), names, words));
    const label = t(`counts.dimensions.${dimension}`);
    return values.length > 0 ? [t('counts.filter', { label, value: values.join(', ') })] : [];
  });
  const { period, decided } = filter;
  return [
    ...(branch === undefined ? [] : [t('counts.filter', { label: t('list.unit'), value: names[branch] ?? branch })]),
    ...narrowed,
    ...(period ? [yearsIn(period.by, period, words)] : []),
    ...(decided
      ? [t('counts.years', { label: t('list.decidedOn'), from: words.day(decided.from), to: words.day(decided.to) })]
      : []),
  ];
}

/** The ids of the units that a filter names. */
export function unitsIn(filter: Readonly<Partial<Record<FactDimension | 'branch', unknown>>>): string[] {
  const named = ['submittingUnitId', 'branch', ...placeDimensions] as const;
  return named.flatMap((dimension) => [filter[dimension] ?? []].flat().map(String));
}

/** The conditions of a table in words, with its years. */
export function narrowedIn({ filter, years, measure }: CountAsked, names: Names, words: AllWords): string[] {
  const narrowed = filterIn(filter, names, words);
  return years ? [...narrowed, yearsIn(periodBy(measure), years, words)] : narrowed;
}

function yearsIn(by: 'year' | 'submittedYear', { from, to }: Years, { t }: AllWords): string {
  return t('counts.years', {
    label: t(`counts.dimensions.${by}`),
    from: from === undefined ? '…' : String(from),
    to: to === undefined ? '…' : String(to),
  });
}
