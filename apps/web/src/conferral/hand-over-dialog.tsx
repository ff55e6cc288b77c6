import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog } from '@vinh-danh/ui';
import { useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { isDay } from '../fields/is-day.ts';
import { useSession } from '../session.ts';
import { trpc, type WaitingAward } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { HandedNotice } from './handed-notice.tsx';
import { inPerson, type Receiver, toReceived } from './receiver.ts';
import { ReceiverFields } from './receiver-fields.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly rows: readonly WaitingAward[]; readonly onClose: () => void; readonly onDone: () => void };
type Outside = Receiver & { readonly presence: 'present' | 'represented' };

/** Hands over outside of a ceremony: to whom, when, what; then what became of each. */
export function HandOverDialog({ rows: picked, onClose, onDone }: Props) {
  const { t, c } = useConferralWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [rows] = useState(picked);
  const isDead = rows.some((row) => row.isDead);
  const [receiver, setReceiver] = useState<Receiver>({ ...inPerson, presence: isDead ? 'represented' : 'present' });
  const [receivedOn, setReceivedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useConferralAct();
  const hand = useMutation(trpc.conferral.handOver.mutationOptions({ onSettled, onSuccess: onDone }));
  const received = toReceived(receiver as Outside);
  const confirm = () => {
    setTried(true);
    if (received && isDay(receivedOn))
      hand.mutate({ commandId, items: rows.map(({ id, version }) => ({ id, version })), receivedOn, ...received });
  };
  return (
    <FormDialog
      wide
      title={c('handOver')}
      words={{
        close: t('common.close'),
        confirm: c('handOverCount', { count: String(rows.length) }),
        cancel: t('common.cancel'),
      }}
      busy={hand.isPending}
      failure={hand.error && <Failure error={hand.error} />}
      done={hand.data && <HandedNotice rows={rows} results={hand.data.results} success={c('was')} isDone />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{rows.map(({ subjectName }) => subjectName).join(', ')}</p>
      <DateField
        label={c('receivedOn')}
        required
        value={receivedOn}
        error={tried && !isDay(receivedOn) ? t('fieldErrors.notADay') : undefined}
        onChange={setReceivedOn}
        words={calendar}
        today={today}
      />
      <ReceiverFields
        receiver={receiver}
        presences={['present', 'represented']}
        isDead={isDead}
        tried={tried}
        onChange={(part) => setReceiver({ ...receiver, ...part })}
      />
    </FormDialog>
  );
}
