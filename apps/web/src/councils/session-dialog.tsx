import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Notice, Quiet } from '@vinh-danh/ui';
import { useEffect } from 'react';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { renewLists } from '../live.ts';
import { useAllWords } from '../messages/further/words.ts';
import { Outcomes } from '../nominations/batch/outcomes.tsx';
import { SessionFiles } from '../papers/session-files.tsx';
import { isAway, type NominationRow, trpc } from '../trpc.ts';
import { ShareResult } from './share-result.tsx';
import { type Presence, toCounts, type Votes } from './session-values.ts';

export type SessionItem = { readonly row: NominationRow; readonly votes: Votes };

type Props = {
  readonly presence: Presence;
  readonly items: readonly SessionItem[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The dry run of a session: each result against the share that is asked for; then one confirmation. */
export function SessionDialog({ presence, items, onClose, onDone }: Props) {
  const { t, number } = useAllWords();
  const { commandId, settle } = useCommand();
  const dryRun = useMutation(trpc.councils.holdSession.mutationOptions());
  const hold = useMutation(
    trpc.councils.holdSession.mutationOptions({
      onSettled: (_held, error) => {
        settle(error);
        renewLists();
      },
    }),
  );
  const session = {
    organisationId: presence.organisationId,
    heldOn: presence.heldOn,
    members: Number(presence.members),
    present: Number(presence.present),
    writtenOpinions: Number(presence.writtenOpinions),
    items: items.map(({ row, votes }) => ({ id: row.id, version: row.version, ...toCounts(votes) })),
  };
  const { mutate: preview } = dryRun;
  // oxlint-disable-next-line react/exhaustive-deps -- once, for the session as it was when the dialog opened
  useEffect(() => preview({ ...session, commandId: crypto.randomUUID(), dryRun: true }), [preview]);

  const rows = items.map(({ row }) => row);
  const possible = new Set(dryRun.data?.results.flatMap((result) => (result.ok ? result.id : [])));
  const tell = (id: string) => {
    const item = items.find(({ row }) => row.id === id);
    const found = dryRun.data?.shares.find((share) => share.id === id);
    return item && found && <ShareResult {...found} inFavour={toCounts(item.votes).inFavour} />;
  };
  if (hold.data) {
    const moved = hold.data.results.filter(({ ok }) => ok).length;
    return (
      <Dialog wide title={t('council.title')} closeLabel={t('common.close')} onClose={onDone}>
        <Notice tone="success" title={t('council.done')} announce>
          <p>{t('council.doneLead', { count: moved })}</p>
        </Notice>
        {moved > 0 && <SessionFiles id={hold.data.sessionId} />}
        {moved < rows.length && <Outcomes caption={t('batch.doneCaption')} rows={rows} results={hold.data.results} />}
        <Actions>
          <Button kind="primary" onClick={onDone}>
            {t('common.close')}
          </Button>
        </Actions>
      </Dialog>
    );
  }
  return (
    <Dialog wide title={t('council.preview')} closeLabel={t('common.close')} onClose={onClose}>
      {(hold.error ?? dryRun.error) && <FailureNotice error={hold.error ?? dryRun.error} />}
      {dryRun.isPending && <Quiet>{t('common.loading')}</Quiet>}
      {dryRun.data && (
        <Outcomes caption={t('batch.caption')} rows={rows} results={dryRun.data.results} tellSuccess={tell} />
      )}
      {possible.size > 0 && possible.size < rows.length && (
        <p>{t('batch.skipped', { count: rows.length - possible.size })}</p>
      )}
      <Actions>
        {possible.size > 0 && (
          <Button
            kind="primary"
            busy={hold.isPending}
            onClick={() =>
              hold.mutate({
                ...session,
                items: session.items.filter(({ id }) => possible.has(id)),
                commandId,
                dryRun: false,
              })
            }
          >
            {isAway(hold.error) ? t('common.retry') : t('council.confirm', { count: number(possible.size) })}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
