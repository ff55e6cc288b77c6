import { getRouteApi } from '@tanstack/react-router';
import { Button, Empty, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useWords } from '../messages/words.ts';
import { Filters } from './filters.tsx';
import { FurtherFilters } from './further-filters.tsx';
import { NominationTable } from './nomination-table.tsx';
import { useRememberedQueue } from './queue/remembered.ts';
import { useList } from './use-list.ts';

const route = getRouteApi('/nominations');

/** Everything the person may read, narrowed by what stands in the address bar. */
export function AllPage() {
  const { t, number } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useRememberedQueue({ view: 'all', limit: 50, ...search });
  const { rows, count, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useList({
    view: 'all',
    limit: 50,
    ...search,
  });
  return (
    <Stack gap="wide">
      <PageHead title={t('list.allTitle')} lead={isPending ? undefined : t('list.allLead', { count })} />
      <Stack>
        <Filters key={JSON.stringify(search)} search={search} onChange={(next) => void navigate({ search: next })} />
        <FurtherFilters search={search} first={rows[0]} />
        {isPending && <Loading label={t('common.loading')} />}
        {Boolean(error) && rows.length === 0 && <FailedPage error={error} retry={refetch} level={2} />}
        {!isPending && !error && rows.length === 0 && (
          <Empty title={t('list.emptyAll')}>{t('list.emptyAllLead')}</Empty>
        )}
        {rows.length > 0 && <NominationTable rows={rows} view="all" />}
        {hasNextPage && (
          <div>
            <Button busy={isFetchingNextPage} onClick={fetchNextPage}>
              {`${t('common.more')} (${number(rows.length)}/${number(count)})`}
            </Button>
          </div>
        )}
      </Stack>
    </Stack>
  );
}
