import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Stack, TextArea, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { isDay, useAct } from './use-act.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

type Props = { readonly nominationId: string; readonly onClose: () => void };

/** Records a complaint about the result. */
export function ComplainDialog({ nominationId, onClose }: Props) {
  const { t, a } = useAftermathWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [complainant, setComplainant] = useState('');
  const [content, setContent] = useState('');
  const [receivedOn, setReceivedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useAct();
  const complain = useMutation(trpc.aftermath.complain.mutationOptions({ onSettled, onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complainant.trim() && content.trim() && isDay(receivedOn))
      complain.mutate({
        commandId,
        nominationId,
        complainant: complainant.trim(),
        content: content.trim(),
        receivedOn,
      });
  };
  return (
    <Dialog wide title={a('complain')} closeLabel={t('common.close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {complain.error && <Failure error={complain.error} />}
          <p>{a('complainLead')}</p>
          <TextField
            label={a('complainant')}
            required
            maxLength={200}
            value={complainant}
            error={tried && !complainant.trim() ? a('fill') : undefined}
            onChange={({ currentTarget }) => setComplainant(currentTarget.value)}
          />
          <DateField
            label={a('receivedOn')}
            required
            value={receivedOn}
            error={tried && !isDay(receivedOn) ? t('fieldErrors.notADay') : undefined}
            onChange={setReceivedOn}
            words={calendar}
            today={today}
            max={today}
          />
          <TextArea
            label={a('content')}
            required
            maxLength={4000}
            value={content}
            error={tried && !content.trim() ? a('fill') : undefined}
            onChange={({ currentTarget }) => setContent(currentTarget.value)}
          />
          <Actions>
            <Button type="submit" kind="primary" busy={complain.isPending}>
              {a('save')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
