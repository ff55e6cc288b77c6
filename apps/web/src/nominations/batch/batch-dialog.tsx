import { eventMeta } from '@vinh-danh/workflows/event-meta';
import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Notice } from '@vinh-danh/ui';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../command.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { renewLists } from '../../live.ts';
import { useAllWords } from '../../messages/further/words.ts';
import { type BatchRow, isAway, trpc } from '../../trpc.ts';
import type { NominationEvent } from '../../workflows.ts';
import type { DialogEvent } from '../acts/event-fields.ts';
import { BatchForm } from './batch-form.tsx';
import { Outcomes } from './outcomes.tsx';

type Props = {
  readonly type: DialogEvent;
  readonly rows: readonly BatchRow[];
  /** Whether a rule that one of them does not meet asks for a reason, which is given for all. */
  readonly needsReason?: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** What is said of one that goes through, where it is not the stage it moves to. */
  readonly tellSuccess?: (id: string) => ReactNode;
};

/** One act on many: its fields once, a dry run that says what will happen to each, then one confirmation. */
export function BatchDialog({ type, rows, needsReason = false, onClose, onDone, tellSuccess }: Props) {
  const { t, number } = useAllWords();
  const [event, setEvent] = useState<NominationEvent>();
  const { commandId, settle } = useCommand();
  const dryRun = useMutation(trpc.nominations.sendBatch.mutationOptions());
  const send = useMutation(
    trpc.nominations.sendBatch.mutationOptions({
      onSettled: (_done, error) => {
        settle(error);
        renewLists();
      },
    }),
  );
  const items = rows.map(({ id, version }) => ({ id, version }));
  const preview = (checked: NominationEvent) => {
    setEvent(checked);
    dryRun.mutate({ commandId: crypto.randomUUID(), items, event: checked, dryRun: true });
  };
  const possible = new Set(dryRun.data?.results.flatMap((result) => (result.ok ? result.id : [])));
  const confirm = () => {
    if (event) send.mutate({ commandId, items: items.filter(({ id }) => possible.has(id)), event, dryRun: false });
  };
  const kind = eventMeta[type].importance === 'danger' ? 'danger' : 'primary';
  const name = t(`events.${type}`);
  const done = send.data?.results;
  const told = tellSuccess ? { tellSuccess } : {};

  return (
    <Dialog
      wide
      title={t('batch.title', { event: name, count: number(rows.length) })}
      closeLabel={t('common.close')}
      onClose={done ? onDone : onClose}
    >
      {(send.error ?? dryRun.error) && <FailureNotice error={send.error ?? dryRun.error} />}
      {done ? (
        <>
          <Notice tone="success" title={t('batch.done', { count: done.filter(({ ok }) => ok).length })} announce />
          <Outcomes caption={t('batch.doneCaption')} rows={rows} results={done} {...told} />
          <Actions>
            <Button kind="primary" onClick={onDone}>
              {t('common.close')}
            </Button>
          </Actions>
        </>
      ) : dryRun.data ? (
        <>
          <p>{possible.size === 0 ? t('batch.nothing') : t('batch.previewLead')}</p>
          <Outcomes caption={t('batch.caption')} rows={rows} results={dryRun.data.results} {...told} />
          {possible.size > 0 && possible.size < rows.length && (
            <p>{t('batch.skipped', { count: rows.length - possible.size })}</p>
          )}
          <Actions>
            {possible.size > 0 && (
              <Button kind={kind} busy={send.isPending} onClick={confirm}>
                {isAway(send.error)
                  ? t('common.retry')
                  : t('batch.confirm', { event: name, count: number(possible.size) })}
              </Button>
            )}
            <Button onClick={dryRun.reset}>{t('common.cancel')}</Button>
          </Actions>
        </>
      ) : (
        <BatchForm
          type={type}
          rows={rows}
          needsReason={needsReason}
          busy={dryRun.isPending}
          event={event}
          onEvent={preview}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
