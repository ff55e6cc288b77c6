import { useWords } from '../messages/words.ts';
import { dimensions, wordOf } from '../statistics/dimension-words.ts';
import type { ListSearch } from '../routes/search.ts';
import type { NominationRow } from '../trpc.ts';

/** What the fields of the list show themselves. */
const shown: ReadonlySet<string> = new Set(['award', 'year', 'subjectKind']);

type Props = { readonly search: ListSearch; readonly first: NominationRow | undefined };

/** What narrows the list beside its fields, in words: as a number of the counts has opened it. */
export function FurtherFilters({ search, first }: Props) {
  const words = useWords();
  const { t, list } = words;
  // Every row has the same unit where the list is narrowed to one.
  const names = search.submittingUnitId && first ? { [search.submittingUnitId]: first.submittingUnitName } : {};
  const told = dimensions.flatMap((dimension) => {
    const value = search[dimension];
    if (value === undefined || shown.has(dimension) || value === true) return [];
    const label = t(`counts.dimensions.${dimension}`);
    return [t('counts.filter', { label, value: wordOf(dimension, String(value), names, words) })];
  });
  return told.length === 0 ? null : <p>{t('list.narrowed', { filters: list(told) })}</p>;
}
