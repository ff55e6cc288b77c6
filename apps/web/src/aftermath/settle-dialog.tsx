import { useMutation } from '@tanstack/react-query';
import { Actions, Bullets, Button, DateField, Dialog, Notice, Select, Stack, TextArea, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { type FollowUp, type SettleAct, type SettleResult, trpc } from '../trpc.ts';
import { Failure, sentenceOf } from './failure.tsx';
import { isDay, useAct } from './use-act.ts';
import { type AftermathWords, useAftermathWords } from './use-aftermath-words.ts';

type Props = {
  readonly type: SettleAct['type'];
  readonly rows: readonly FollowUp[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};
type Typed = {
  readonly on: string;
  readonly document: string;
  readonly channel: 'officialPost' | 'electronic' | 'inPerson';
  readonly outcome: 'stands' | 'toRevoke' | '';
  readonly note: string;
};
const named = 3;

/** Records what became of what is owed, for one or many. */
export function SettleDialog({ type, rows: picked, onClose, onDone }: Props) {
  const words = useAftermathWords();
  const { t, a, number } = words;
  const { today } = useSession();
  const [rows] = useState(picked);
  const [typed, setTyped] = useState<Typed>({
    on: today,
    document: '',
    channel: 'officialPost',
    outcome: '',
    note: '',
  });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useAct();
  const settle = useMutation(
    trpc.aftermath.settle.mutationOptions({
      onSettled,
      onSuccess: ({ results }) => {
        onDone();
        if (results.every(({ ok }) => ok)) onClose();
      },
    }),
  );
  const asked = toAct(type, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (asked) settle.mutate({ commandId, items: rows.map(({ id, version }) => ({ id, version })), act: asked });
  };
  return (
    <Dialog wide title={a(`acts.${type}`)} closeLabel={t('common.close')} onClose={onClose}>
      {settle.data ? (
        <Stack>
          <NotDone rows={rows} results={settle.data.results} words={words} />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </Actions>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            {settle.error && <Failure error={settle.error} />}
            <p>{a('about', { count: number(rows.length), names: namesOf(rows, words) })}</p>
            <Fields type={type} typed={typed} tried={tried} onChange={(part) => setTyped({ ...typed, ...part })} />
            <Actions>
              <Button type="submit" kind="primary" busy={settle.isPending}>
                {a('save')}
              </Button>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function namesOf(rows: readonly FollowUp[], { a, number }: AftermathWords): string {
  const names = [...new Set(rows.map(({ subjectName }) => subjectName))];
  const told = names.slice(0, named).join(', ');
  return names.length <= named ? told : a('others', { names: told, count: number(names.length - named) });
}

type NotDoneProps = {
  readonly rows: readonly FollowUp[];
  readonly results: readonly SettleResult[];
  readonly words: AftermathWords;
};

function NotDone({ rows, results, words }: NotDoneProps) {
  const nameOf = new Map(rows.map(({ id, subjectName }) => [id, subjectName]));
  const refused = results.flatMap((result) => (result.ok ? [] : [result]));
  return (
    <Notice tone="danger" title={words.a('notDone', { count: words.number(refused.length) })} announce>
      <Bullets>
        {refused.map(({ id, refusal }) => (
          <li key={id}>
            {nameOf.get(id)}: {sentenceOf(refusal, words)}
          </li>
        ))}
      </Bullets>
    </Notice>
  );
}

type FieldsProps = {
  readonly type: SettleAct['type'];
  readonly typed: Typed;
  readonly tried: boolean;
  readonly onChange: (part: Partial<Typed>) => void;
};

function Fields({ type, typed, tried, onChange }: FieldsProps) {
  const { t, a } = useAftermathWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  return (
    <>
      <DateField
        label={a('on')}
        required
        value={typed.on}
        error={tried && !isDay(typed.on) ? t('fieldErrors.notADay') : undefined}
        onChange={(on) => onChange({ on })}
        words={calendar}
        today={today}
        max={today}
      />
      {type === 'send' && (
        <Select
          label={a('channel')}
          value={typed.channel}
          options={(['officialPost', 'electronic', 'inPerson'] as const).map((value) => ({
            value,
            label: a(`channelChoices.${value}`),
          }))}
          onChange={({ currentTarget }) => onChange({ channel: currentTarget.value as Typed['channel'] })}
        />
      )}
      {(type === 'send' || type === 'return') && (
        <TextField
          label={a('document')}
          hint={a('documentHint')}
          maxLength={200}
          value={typed.document}
          onChange={({ currentTarget }) => onChange({ document: currentTarget.value })}
        />
      )}
      {type === 'recheck' && (
        <Select
          label={a('outcome')}
          hint={typed.outcome === 'toRevoke' ? a('toRevokeNext') : undefined}
          required
          value={typed.outcome}
          error={tried && typed.outcome === '' ? t('fieldErrors.notChosen') : undefined}
          options={[
            { value: '', label: '' },
            ...(['stands', 'toRevoke'] as const).map((value) => ({ value, label: a(`outcomes.${value}`) })),
          ]}
          onChange={({ currentTarget }) => onChange({ outcome: currentTarget.value as Typed['outcome'] })}
        />
      )}
      {(type === 'giveUp' || type === 'recheck') && (
        <TextArea
          label={a('note')}
          required
          maxLength={2000}
          value={typed.note}
          error={tried && !typed.note.trim() ? a('fill') : undefined}
          onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
        />
      )}
    </>
  );
}

/** The act as it is sent; undefined while something is missing. */
function toAct(
  type: SettleAct['type'],
  { on, document: typed, channel, outcome, note: told }: Typed,
): SettleAct | undefined {
  if (!isDay(on)) return undefined;
  const document = typed.trim() ? { document: typed.trim() } : {};
  const note = told.trim();
  switch (type) {
    case 'return':
      return { type, on, ...document };
    case 'send':
      return { type, on, channel, ...document };
    case 'giveUp':
      return note ? { type, on, note } : undefined;
    case 'recheck':
      return note && outcome !== '' ? { type, on, outcome, note } : undefined;
  }
}
