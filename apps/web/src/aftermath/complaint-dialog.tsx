import { useMutation } from '@tanstack/react-query';
import { Actions, Button, DateField, Dialog, Select, Stack, TextArea } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { type ComplaintAct, type ComplaintRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { isDay, useAct } from './use-act.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

const ways = ['correction', 'annulment', 'restoration', 'newNomination'] as const;
type Way = (typeof ways)[number];
type Props = {
  readonly type: ComplaintAct['type'];
  readonly complaint: Pick<ComplaintRead, 'id' | 'version'>;
  readonly onClose: () => void;
};

/** Takes a complaint up, answers it with reasons, or takes it back. */
export function ComplaintDialog({ type, complaint: { id, version }, onClose }: Props) {
  const { t, a } = useAftermathWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [on, setOn] = useState(today);
  const [answer, setAnswer] = useState('');
  const [way, setWay] = useState<Way | ''>('');
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useAct();
  const act = useMutation(trpc.aftermath.actOnComplaint.mutationOptions({ onSettled, onSuccess: onClose }));
  const asked = toAct(type, { on, answer: answer.trim(), way });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (asked) act.mutate({ commandId, id, version, act: asked });
  };
  const dayLabel = { take: 'takenOn', uphold: 'answeredOn', reject: 'answeredOn', withdraw: 'withdrawnOn' } as const;
  return (
    <Dialog wide title={a(`complaintActs.${type}`)} closeLabel={t('common.close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {act.error && <Failure error={act.error} />}
          <DateField
            label={a(dayLabel[type])}
            required
            value={on}
            error={tried && !isDay(on) ? t('fieldErrors.notADay') : undefined}
            onChange={setOn}
            words={calendar}
            today={today}
            max={today}
          />
          {type === 'uphold' && (
            <Select
              label={a('way')}
              hint={a('wayLead')}
              required
              value={way}
              error={tried && way === '' ? t('fieldErrors.notChosen') : undefined}
              options={[{ value: '', label: '' }, ...ways.map((value) => ({ value, label: a(`ways.${value}`) }))]}
              onChange={({ currentTarget }) => setWay(currentTarget.value as Way | '')}
            />
          )}
          {type !== 'take' && (
            <TextArea
              label={a(type === 'withdraw' ? 'withdrawReason' : 'answer')}
              required
              maxLength={4000}
              value={answer}
              error={tried && !answer.trim() ? a('fill') : undefined}
              onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
            />
          )}
          <Actions>
            <Button type="submit" kind="primary" busy={act.isPending}>
              {a(`complaintActs.${type}`)}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}

type Typed = { readonly on: string; readonly answer: string; readonly way: Way | '' };

/** The act as it is sent; undefined while something is missing. */
function toAct(type: ComplaintAct['type'], { on, answer, way }: Typed): ComplaintAct | undefined {
  if (!isDay(on)) return undefined;
  if (type === 'take') return { type, on };
  if (!answer) return undefined;
  if (type !== 'uphold') return { type, on, answer };
  return way === '' ? undefined : { type, on, answer, way };
}
