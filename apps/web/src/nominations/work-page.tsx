import { getRouteApi } from '@tanstack/react-router';
import { Button, Disclosure, Empty, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useWords } from '../messages/words.ts';
import { DueFilter } from './due-filter.tsx';
import { NominationTable } from './nomination-table.tsx';
import { StageFilter } from './stage-filter.tsx';
import { useRememberedQueue } from './queue/remembered.ts';
import { useCount } from './use-count.ts';
import { useList } from './use-list.ts';

const BatchBar = lazy(() =>
  import('./batch/batch-bar.tsx').then(({ BatchBar: component }) => ({ default: component })),
);
const route = getRouteApi('/');

type Props = {
  /** What comes before the list: what cannot wait for it. */
  readonly before?: ReactNode;
  /** What a person looks at once the list is done. */
  readonly after?: ReactNode;
  /** The dossiers one by one wait behind a heading: `before` tells of them already. */
  readonly folded?: boolean;
};

/** The home of everybody who handles dossiers: what waits for them, oldest deadline first. */
export function WorkPage({ before, after, folded = false }: Props) {
  const { t } = useWords();
  const search = route.useSearch();
  const everything = useCount({ view: 'work' });
  const narrowed = useList({ view: 'work', limit: 100, ...search });
  useRememberedQueue({ view: 'work', limit: 100, ...search });
  const [isNarrowed] = useState(Object.keys(search).length > 0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, error, isPending, hasNextPage, isFetchingNextPage } = narrowed;
  const chosen = rows.filter(({ id }) => picked.has(id));

  if (error && rows.length === 0) return <FailedPage error={error} retry={narrowed.refetch} />;
  if (isPending || everything === undefined) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={t('list.workTitle')}
        lead={
          everything &&
          everything.count > 0 &&
          t(everything.isMore ? 'list.workLeadMore' : 'list.workLead', { count: everything.count })
        }
      />
      {before}
      {rows.length === 0 && Object.keys(search).length === 0 ? (
        <Empty title={t('list.emptyWork')}>{t('list.emptyWorkLead')}</Empty>
      ) : (
        <Folded label={folded ? t('homes.oneByOne') : undefined} open={isNarrowed}>
          <Stack>
            <DueFilter />
            {everything && <StageFilter {...everything} />}
            {rows.length === 0 && <Empty title={t('list.emptyAll')}>{t('list.emptyAllLead')}</Empty>}
            {rows.length > 0 && <NominationTable rows={rows} view="work" picked={picked} onPick={setPicked} />}
            {hasNextPage && (
              <div>
                <Button busy={isFetchingNextPage} onClick={narrowed.fetchNextPage}>
                  {t('common.more')}
                </Button>
              </div>
            )}
          </Stack>
        </Folded>
      )}
      {after}
      {picked.size > 0 && (
        <Suspense fallback={null}>
          <BatchBar rows={chosen} onClear={() => setPicked(new Set())} />
        </Suspense>
      )}
    </Stack>
  );
}

type FoldedProps = {
  /** Without it nothing is folded. */
  readonly label: string | undefined;
  readonly open: boolean;
  readonly children: ReactNode;
};

function Folded({ label, open, children }: FoldedProps) {
  if (label === undefined) return children;
  return (
    <Disclosure label={label} open={open}>
      {children}
    </Disclosure>
  );
}
