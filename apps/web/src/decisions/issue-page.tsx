import { Button, Empty, Loading, PageHead, Quiet, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { NominationTable } from '../nominations/nomination-table.tsx';
import { useList } from '../nominations/use-list.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { DraftList } from './draft-list.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { useDraftWords } from './use-draft-words.ts';

/** What is approved and waits for its decision; those that are picked go into one. */
export function IssuePage() {
  const { d, t, number } = useDraftWords();
  const { rows, error, isPending, hasNextPage, fetchNextPage, refetch } = useList({
    view: 'work',
    stage: 'approved',
    limit: 100,
  });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'draft' | 'issue'>();
  const ready = rows.filter(({ actions }) => actions.includes('issueDecision'));
  const chosen = ready.filter(({ id }) => picked.has(id));
  if (isPending) return <Loading label={t('common.loading')} />;
  if (error && rows.length === 0) return <FailedPage error={error} retry={refetch} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('issue.title')} lead={t('issue.lead')} />
      <DraftList />
      {ready.length === 0 ? (
        <Empty title={t('issue.empty')}>{t('issue.emptyLead')}</Empty>
      ) : (
        <Stack>
          <NominationTable rows={ready} view="work" picked={picked} onPick={setPicked} />
          {hasNextPage && (
            <div>
              <Button onClick={fetchNextPage}>{t('common.more')}</Button>
            </div>
          )}
          <div>
            <Button kind="primary" disabled={chosen.length === 0} onClick={() => setOpen('draft')}>
              {d('make')}
            </Button>{' '}
            <Button disabled={chosen.length === 0} onClick={() => setOpen('issue')}>
              {t('issue.preview')}
            </Button>{' '}
            <Quiet>{t('batch.selected', { count: number(chosen.length) })}</Quiet>
          </div>
        </Stack>
      )}
      {open === 'draft' && <DraftDialog rows={chosen} onClose={() => setOpen(undefined)} />}
      {open === 'issue' && (
        <IssueDialog
          rows={chosen}
          onDrop={(ids) => setPicked(new Set([...picked].filter((id) => !ids.includes(id))))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Stack>
  );
}
