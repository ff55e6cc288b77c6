import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Loading, PageHead, Quiet, Section, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { type EndedRoad, trpc } from '../trpc.ts';
import { CaseTable } from './case-table.tsx';
import { useReroutingWords } from './use-rerouting-words.ts';

const BatchDialog = lazy(() =>
  import('../nominations/batch/batch-dialog.tsx').then(({ BatchDialog: component }) => ({ default: component })),
);

/** The open dossiers whose road has lost somebody, all picked: one act moves them to the successors. */
export function ReroutingPage() {
  const { t, r, number } = useReroutingWords();
  const { data, error, refetch } = useQuery(trpc.rerouting.list.queryOptions());
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  // As they were when the dialog opened: once moved they leave the list behind it.
  const [moving, setMoving] = useState<readonly EndedRoad[]>();
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { cases, isMore } = data;
  const movable = cases.filter(({ outcome }) => !('refusal' in outcome));
  const stuck = cases.filter(({ outcome }) => 'refusal' in outcome);
  const chosen = movable.filter(({ id }) => !dropped.has(id));
  const pick = (picked: ReadonlySet<string>) =>
    setDropped(new Set(movable.flatMap(({ id }) => (picked.has(id) ? [] : id))));
  return (
    <Stack gap="wide">
      <PageHead title={r('title')} lead={cases.length > 0 && r('lead')} />
      {isMore && <p>{r('more', { count: number(cases.length) })}</p>}
      {cases.length === 0 && <Empty title={r('empty')}>{r('emptyLead')}</Empty>}
      {movable.length > 0 && (
        <Section title={r('movable')}>
          <Stack>
            <CaseTable
              caption={r('movable')}
              rows={movable}
              picked={new Set(chosen.map(({ id }) => id))}
              onPick={pick}
            />
            <div>
              <Button kind="primary" disabled={chosen.length === 0} onClick={() => setMoving(chosen)}>
                {r('move')}
              </Button>{' '}
              <Quiet>{t('batch.selected', { count: number(chosen.length) })}</Quiet>
            </div>
          </Stack>
        </Section>
      )}
      {stuck.length > 0 && (
        <Section title={r('stuck')}>
          <CaseTable caption={r('stuck')} rows={stuck} />
        </Section>
      )}
      {moving && (
        <Suspense fallback={null}>
          <BatchDialog
            type="reroute"
            rows={moving}
            tellSuccess={(id) =>
              tellMove(
                moving.find((row) => row.id === id),
                r,
              )
            }
            onClose={() => setMoving(undefined)}
            onDone={() => setMoving(undefined)}
          />
        </Suspense>
      )}
    </Stack>
  );
}

function tellMove(row: EndedRoad | undefined, r: ReturnType<typeof useReroutingWords>['r']): string | undefined {
  if (!row || 'refusal' in row.outcome) return undefined;
  const { to, isAnew } = row.outcome;
  if (isAnew) return r('movesAnew', { to });
  return r(to === row.holderName ? 'remains' : 'moves', { to });
}
