import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { type CeremonyRead, type HandoverRow, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { receiverOf, toReceived } from './receiver.ts';
import { ReceiverFields } from './receiver-fields.tsx';
import { useAct } from './use-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = {
  readonly ceremony: Pick<CeremonyRead, 'id' | 'version'>;
  readonly row: HandoverRow;
  readonly onClose: () => void;
};

/** Who receives for one on the list, or that nobody came. */
export function MarkDialog({ ceremony: { id, version }, row, onClose }: Props) {
  const { t, c } = useConferralWords();
  const [receiver, setReceiver] = useState(() => receiverOf(row));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useAct();
  const mark = useMutation(trpc.conferral.mark.mutationOptions({ onSettled, onSuccess: onClose }));
  const received = toReceived(receiver);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (received) mark.mutate({ commandId, id, version, nominationId: row.id, ...received });
  };
  return (
    <Dialog wide title={c('markOf', { name: row.subjectName })} closeLabel={t('common.close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {mark.error && <Failure error={mark.error} />}
          <ReceiverFields
            receiver={receiver}
            presences={['present', 'represented', 'absent']}
            isDead={row.isDead}
            tried={tried}
            onChange={(part) => setReceiver({ ...receiver, ...part })}
          />
          <Actions>
            <Button type="submit" kind="primary" busy={mark.isPending}>
              {c('save')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
