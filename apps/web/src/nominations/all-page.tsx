import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty, Loading, PageHead, Pager, PrintButton, Stack, type TableSort, useCursorPages } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { ListFiles } from '../papers/list-files.tsx';
import { PrintedBy } from '../printed-by.tsx';
import type { ListSearch } from '../routes/search.ts';
import { type ListInput, trpc } from '../trpc.ts';
import { Filters } from './filters.tsx';
import { NominationTable } from './nomination-table.tsx';
import { useRememberedQueue } from './queue/remembered.ts';
import { SavedLists } from './saved-lists.tsx';
import { useCount } from './use-count.ts';

const route = getRouteApi('/nominations');
const limit = 50;
/** As many as one list to be signed holds. */
const longest = 500;
/** Keeps the line of what is still being counted. */
const nothingYet = '\u00a0';

/** Everything the person may read, narrowed and ordered by what stands in the address bar, page by page. */
export function AllPage() {
  const { t, number } = useAllWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useRememberedQueue({ view: 'all', limit, ...search });
  const change = (next: ListSearch) => void navigate({ search: next });
  const pages = useCursorPages(JSON.stringify(search));
  const input = { view: 'all', limit, ...search } as const;
  const cursor = pages.cursor === undefined ? undefined : (JSON.parse(pages.cursor) as ListInput['cursor']);
  const counted = useCount(input);
  const page = useQuery(
    trpc.nominations.list.queryOptions({ ...input, ...(cursor ? { cursor } : {}) }, { placeholderData: (old) => old }),
  );
  const { data, error, isPending, isFetching, refetch } = page;
  const total = counted && (counted.isMore ? t('list.moreThan', { count: counted.count }) : number(counted.count));
  const rows = data?.items ?? [];
  const isListed = counted && !counted.isMore && counted.count > 0 && counted.count <= longest;
  const begin = pages.before * limit;
  const next = data?.nextCursor;
  return (
    <Stack gap="wide">
      <PageHead
        title={t('list.allTitle')}
        lead={
          <>
            {counted ? t(counted.isMore ? 'list.allLeadMore' : 'list.allLead', { count: counted.count }) : nothingYet}
            <PrintedBy />
          </>
        }
        actions={
          <>
            {isListed && <ListFiles search={search} />}
            <PrintButton>{t('list.print')}</PrintButton>
          </>
        }
      />
      <Stack>
        <Filters search={search} onChange={change} />
        <SavedLists search={search} onOpen={change} />
        {isPending && <Loading label={t('common.loading')} />}
        {Boolean(error) && rows.length === 0 && <FailedPage error={error} retry={() => void refetch()} level={2} />}
        {!isPending && !error && rows.length === 0 && (
          <Empty title={t('list.emptyAll')}>{t('list.emptyAllLead')}</Empty>
        )}
        {rows.length > 0 && <NominationTable rows={rows} view="all" sort={sortOf(search, change)} />}
        {(next || begin > 0) && (
          <Pager
            label={t('list.pages')}
            range={t('list.range', { from: number(begin + 1), to: number(begin + rows.length), total: total ?? '…' })}
            words={{ previous: t('list.previous'), next: t('list.next') }}
            onPrevious={begin > 0 ? pages.previous : undefined}
            onNext={next ? () => pages.next(JSON.stringify(next)) : undefined}
            busy={isFetching && !isPending}
          />
        )}
      </Stack>
    </Stack>
  );
}

/** The table's order and the address bar's; without a chosen one no heading is marked. */
function sortOf(search: ListSearch, change: (next: ListSearch) => void): TableSort {
  return {
    key: search.sort,
    direction: search.towards === 'desc' ? 'descending' : 'ascending',
    onSort: (key, direction) =>
      change({
        ...search,
        sort: key as NonNullable<ListSearch['sort']>,
        towards: direction === 'descending' ? 'desc' : 'asc',
      }),
  };
}
