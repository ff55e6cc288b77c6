import type { AllWords } from '../messages/further/words.ts';
import type { ListSearch } from '../routes/search.ts';
import { wordOf } from '../statistics/dimension-words.ts';
import { filterIn } from '../statistics/narrowed.ts';
import { dimensions } from '../statistics/dimensions.ts';

type Filter = Exclude<keyof ListSearch, 'sort' | 'towards'>;

/** What narrows the list, in words; its order is no filter. `names` are those of the units in it, by id. */
export function describeFilters(
  search: ListSearch,
  names: Readonly<Record<string, string>>,
  words: AllWords,
): { key: Filter; label: string }[] {
  const filters = Object.keys(search).filter((key): key is Filter => key !== 'sort' && key !== 'towards');
  return filters.map((key) => ({ key, label: labelOf(key, search, names, words) }));
}

function labelOf(key: Filter, search: ListSearch, names: Readonly<Record<string, string>>, words: AllWords): string {
  const { t } = words;
  const dimension = dimensions.find((name) => name === key);
  if (dimension) {
    const value = wordOf(dimension, String(search[dimension]), names, words);
    return t('counts.filter', { label: t(`counts.dimensions.${dimension}`), value });
  }
  switch (key) {
    case 'stage':
      return search.stage ? t(`stages.${search.stage}`) : '';
    case 'procedure':
      return search.procedure ? t(`procedures.${search.procedure}`) : '';
    case 'due':
      return search.due ? t('counts.filter', { label: t('list.due'), value: t(`list.dues.${search.due}`) }) : '';
    case 'standing':
      return t('list.standing');
    case 'isUnderWay':
      return t('list.underWay');
    case 'text':
      return t('counts.filter', { label: t('list.text'), value: search.text ?? '' });
    case 'holderId':
      return t('counts.filter', { label: t('list.holder'), value: names[search.holderId ?? ''] ?? '…' });
    case 'counted':
      return search.counted ? countedIn(search.counted, names, words) : '';
    case 'decisionId':
      return t('list.decisionChip');
    default:
      return String(search[key]);
  }
}

/** What a number of the counts has counted, as one condition: its parts belong together. */
function countedIn(
  { measure, ...filter }: NonNullable<ListSearch['counted']>,
  names: Readonly<Record<string, string>>,
  words: AllWords,
): string {
  const conditions = [words.t(`counts.measures.${measure}`), ...filterIn(filter, names, words)].join('; ');
  return words.t('counts.behind', { conditions });
}
