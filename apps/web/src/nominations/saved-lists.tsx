import { useMutation, useQuery } from '@tanstack/react-query';
import { type SavedView, SavedViews } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { type ListSearch, readListSearch } from '../routes/search.ts';
import { queryClient, trpc } from '../trpc.ts';

type Props = { readonly search: ListSearch; readonly onOpen: (search: ListSearch) => void };

/** The person's own named lists, kept by the server so that they are there at every desk. */
export function SavedLists({ search, onOpen }: Props) {
  const { t } = useAllWords();
  const { data } = useQuery(trpc.views.mine.queryOptions(undefined, { staleTime: Infinity }));
  const { mutate } = useMutation(trpc.views.keep.mutationOptions());
  if (!data) return null;
  const save = (views: readonly SavedView[]) => {
    queryClient.setQueryData(trpc.views.mine.queryKey(), [...views]);
    mutate({ views: [...views] });
  };
  const value = textOf(search);
  return (
    <SavedViews
      value={value}
      storage={{ load: () => data, save }}
      onOpen={(text) => onOpen(searchOf(text))}
      savable={value !== '{}' && data.length < 30}
      words={{
        label: t('views.label'),
        save: t('views.save'),
        name: t('views.name'),
        confirm: t('views.confirm'),
        cancel: t('common.cancel'),
        manage: t('views.manage'),
        close: t('common.close'),
        remove: t('views.remove'),
        removeOne: (name) => t('views.removeOne', { name }),
        renameOne: (name) => t('views.renameOne', { name }),
        nameMissing: t('views.nameMissing'),
        nameTaken: t('views.nameTaken'),
      }}
    />
  );
}

/** The same conditions are the same text, in whatever order they were chosen. */
function textOf(search: ListSearch): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(search).toSorted(([one], [other]) => one.localeCompare(other))),
  );
}

function searchOf(text: string): ListSearch {
  const raw: unknown = JSON.parse(text);
  return typeof raw === 'object' && raw !== null ? readListSearch(raw as Record<string, unknown>) : {};
}
