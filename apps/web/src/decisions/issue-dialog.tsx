import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Notice } from '@vinh-danh/ui';
import { useEffect, useState } from 'react';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { renewLists } from '../live.ts';
import { useAllWords } from '../messages/further/words.ts';
import { Outcomes } from '../nominations/batch/outcomes.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { useSession } from '../session.ts';
import { isAway, type BatchRow, trpc } from '../trpc.ts';

type Props = {
  readonly rows: readonly BatchRow[];
  readonly onDrop: (ids: readonly string[]) => void;
  readonly onClose: () => void;
};

/** One decision over many, all or nothing: a dry run for the day chosen, then one confirmation that draws the number. */
export function IssueDialog({ rows, onDrop, onClose }: Props) {
  const { t, number } = useAllWords();
  const { today } = useSession();
  const words = useCalendarWords();
  const [decidedOn, setDecidedOn] = useState(today);
  // The list as it was when the dialog opened: once issued, the rows leave the page behind it.
  const [listed, setListed] = useState(rows);
  const { commandId, settle } = useCommand();
  const dryRun = useMutation(trpc.decisions.issue.mutationOptions());
  const issue = useMutation(
    trpc.decisions.issue.mutationOptions({
      onSettled: (_done, error) => {
        settle(error);
        renewLists();
      },
    }),
  );
  const items = listed.map(({ id, version }) => ({ id, version }));
  const { mutate: preview } = dryRun;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(decidedOn);
  useEffect(() => {
    if (isDay)
      preview({
        commandId: crypto.randomUUID(),
        items: listed.map(({ id, version }) => ({ id, version })),
        decidedOn,
        dryRun: true,
      });
  }, [preview, isDay, decidedOn, listed]);
  const refused = dryRun.data?.results.filter(({ ok }) => !ok).map(({ id }) => id) ?? [];
  const drop = () => {
    onDrop(refused);
    setListed(listed.filter(({ id }) => !refused.includes(id)));
  };

  if (issue.data) {
    return (
      <Dialog wide title={t('issue.title')} closeLabel={t('common.close')} onClose={onClose}>
        <Notice tone="success" title={t('issue.done', { symbol: issue.data.symbol })} announce />
        <Actions>
          <ButtonLink kind="primary" to="/decisions/$id" params={{ id: issue.data.decisionId }}>
            {t('issue.open')}
          </ButtonLink>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <Dialog
      wide
      title={t('issue.previewTitle', { count: number(listed.length) })}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      {(issue.error ?? dryRun.error) && <FailureNotice error={issue.error ?? dryRun.error} />}
      <DateField
        label={t('issue.decidedOn')}
        value={decidedOn}
        onChange={setDecidedOn}
        words={words}
        today={today}
        error={isDay ? undefined : t('fieldErrors.notADay')}
      />
      {dryRun.data && refused.length > 0 && (
        <Notice tone="warning" title={t('issue.notWhole', { count: refused.length })} announce>
          <p>{t('issue.notWholeLead')}</p>
        </Notice>
      )}
      {dryRun.data && refused.length === 0 && <p>{t('issue.allGood')}</p>}
      {dryRun.data && (
        <Outcomes
          caption={t('batch.caption')}
          rows={listed}
          results={dryRun.data.results}
          tellSuccess={() => t('issue.ready')}
        />
      )}
      <Actions>
        {refused.length > 0 && refused.length < listed.length ? (
          <Button kind="primary" onClick={drop}>
            {t('issue.drop')}
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={issue.isPending || dryRun.isPending}
            disabled={!isDay || !dryRun.data || refused.length > 0}
            onClick={() => issue.mutate({ commandId, items, decidedOn, dryRun: false })}
          >
            {isAway(issue.error) ? t('common.retry') : t('issue.confirm')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
