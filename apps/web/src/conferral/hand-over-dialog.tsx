import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc, type WaitingAward } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { HandedNotice } from './handed-notice.tsx';
import { inPerson, type Receiver, toReceived } from './receiver.ts';
import { ReceiverFields } from './receiver-fields.tsx';
import { isDay, useAct } from './use-act.ts';
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
  const { commandId, onSettled } = useAct();
  const hand = useMutation(trpc.conferral.handOver.mutationOptions({ onSettled, onSuccess: onDone }));
  const received = toReceived(receiver as Outside);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (received && isDay(receivedOn))
      hand.mutate({ commandId, items: rows.map(({ id, version }) => ({ id, version })), receivedOn, ...received });
  };
  return (
    <Dialog wide title={c('handOver')} closeLabel={t('common.close')} onClose={onClose}>
      {hand.data ? (
        <Stack>
          <HandedNotice rows={rows} results={hand.data.results} success={c('was')} isDone />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </Actions>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            {hand.error && <Failure error={hand.error} />}
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
            <Actions>
              <Button type="submit" kind="primary" busy={hand.isPending}>
                {c('handOverCount', { count: String(rows.length) })}
              </Button>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
