import { useMutation } from '@tanstack/react-query';
import { FormDialog } from '@vinh-danh/ui';
import { useState } from 'react';
import { type CeremonyRead, type HandoverRow, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { receiverOf, toReceived } from './receiver.ts';
import { ReceiverFields } from './receiver-fields.tsx';
import { useConferralAct } from './use-conferral-act.ts';
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
  const { commandId, onSettled } = useConferralAct();
  const mark = useMutation(trpc.conferral.mark.mutationOptions({ onSettled, onSuccess: onClose }));
  const received = toReceived(receiver);
  const confirm = () => {
    setTried(true);
    if (received) mark.mutate({ commandId, id, version, nominationId: row.id, ...received });
  };
  return (
    <FormDialog
      wide
      title={c('markOf', { name: row.subjectName })}
      words={{ close: t('common.close'), confirm: c('save'), cancel: t('common.cancel') }}
      busy={mark.isPending}
      failure={mark.error && <Failure error={mark.error} />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ReceiverFields
        receiver={receiver}
        presences={['present', 'represented', 'absent']}
        isDead={row.isDead}
        tried={tried}
        onChange={(part) => setReceiver({ ...receiver, ...part })}
      />
    </FormDialog>
  );
}
