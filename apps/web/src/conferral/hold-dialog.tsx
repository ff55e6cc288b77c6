import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Stack } from '@vinh-danh/ui';
import { useEffect, useState } from 'react';
import { type CeremonyRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { HandedNotice } from './handed-notice.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly ceremony: CeremonyRead; readonly onClose: () => void };

/** Records a ceremony as held: first what would become of each, then one confirmation. */
export function HoldDialog({ ceremony, onClose }: Props) {
  const { t, c, number } = useConferralWords();
  // As it was when the dialog opened: the page behind it moves on.
  const [{ id, version, rows }] = useState(ceremony);
  const { commandId, onSettled } = useConferralAct();
  const dryRun = useMutation(trpc.conferral.hold.mutationOptions());
  const hold = useMutation(trpc.conferral.hold.mutationOptions({ onSettled }));
  const { mutate: preview } = dryRun;
  useEffect(() => preview({ commandId: crypto.randomUUID(), id, version, dryRun: true }), [preview, id, version]);
  const shown = hold.data ?? dryRun.data;
  const ready = dryRun.data?.results.filter(({ ok }) => ok).length ?? 0;
  const error = hold.error ?? dryRun.error;
  return (
    <Dialog wide title={c('hold')} closeLabel={t('common.close')} onClose={onClose}>
      <Stack>
        {error && <Failure error={error} />}
        {!hold.data && <p>{c('holdLead')}</p>}
        {shown && shown.absent > 0 && <p>{c('absent', { count: number(shown.absent) })}</p>}
        {shown && shown.results.length > 0 && (
          <HandedNotice
            rows={rows}
            results={shown.results}
            success={c(hold.data ? 'was' : 'will')}
            isDone={hold.data !== undefined}
          />
        )}
        <Actions>
          {!hold.data && (
            <Button
              kind="primary"
              busy={hold.isPending || dryRun.isPending}
              disabled={!dryRun.data}
              onClick={() => hold.mutate({ commandId, id, version })}
            >
              {ready > 0 ? c('holdConfirm', { count: number(ready) }) : c('holdNobody')}
            </Button>
          )}
          <Button onClick={onClose}>{t(hold.data ? 'common.close' : 'common.cancel')}</Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
