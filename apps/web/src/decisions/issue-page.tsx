import { Button, Empty, Loading, PageHead, Quiet, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FailedPage } from '../failure.tsx';
import { NominationTable } from '../nominations/nomination-table.tsx';
import { trpc } from '../trpc.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { DraftList } from './draft-list.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { useDraftWords } from './use-draft-words.ts';

/** What is approved and waits for its decision; those that are picked go into one. */
export function IssuePage() {
  const { d, t, number } = useDraftWords();
  const { data: rows = [], error, isPending, refetch } = useQuery(trpc.decisions.toDraft.queryOptions());
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'draft' | 'issue'>();
  const chosen = rows.filter(({ id }) => picked.has(id));
  if (isPending) return <Loading label={t('common.loading')} />;
  if (error && rows.length === 0) return <FailedPage error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('issue.title')} lead={t('issue.lead')} />
      <DraftList />
      {rows.length === 0 ? (
        <Empty title={t('issue.empty')}>{t('issue.emptyLead')}</Empty>
      ) : (
        <Stack>
          <NominationTable rows={rows} view="work" picked={picked} onPick={setPicked} />
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
