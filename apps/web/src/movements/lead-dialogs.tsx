import { useMutation, useQuery } from '@tanstack/react-query';
import { Checkbox, DateField, FormDialog, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { type MovementRead, trpc } from '../trpc.ts';
import { useMovementAct } from './use-movement-act.ts';
import { useMovementWords } from './use-movement-words.ts';

type Props = { readonly movement: MovementRead; readonly onClose: () => void };

/** A launching or guiding document. */
export function DocumentDialog({ movement: { id, version }, onClose }: Props) {
  const { t, m } = useMovementWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [typed, setTyped] = useState({ number: '', issuedOn: today, abstract: '' });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const add = useMutation(trpc.movements.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const number = typed.number.trim();
  const onConfirm = () => {
    setTried(true);
    const abstract = typed.abstract.trim();
    const document = { number, issuedOn: typed.issuedOn, ...(abstract ? { abstract } : {}) };
    if (number) add.mutate({ commandId, id, version, act: 'addDocument', document });
  };
  return (
    <FormDialog
      title={m('addDocument')}
      words={{ close: t('common.close'), confirm: m('addDocument'), cancel: t('common.cancel') }}
      busy={add.isPending}
      failure={add.error && <FailureNotice error={add.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <TextField
        label={m('number')}
        required
        maxLength={100}
        value={typed.number}
        error={tried && !number ? m('fill') : undefined}
        onChange={({ currentTarget }) => setTyped({ ...typed, number: currentTarget.value })}
      />
      <DateField
        label={m('issuedOn')}
        required
        value={typed.issuedOn}
        onChange={(issuedOn) => setTyped({ ...typed, issuedOn })}
        words={calendar}
        today={today}
      />
      <TextField
        label={m('abstract')}
        maxLength={1000}
        value={typed.abstract}
        onChange={({ currentTarget }) => setTyped({ ...typed, abstract: currentTarget.value })}
      />
    </FormDialog>
  );
}

const levels = ['commune', 'district', 'province', 'unit'] as const;
type Level = (typeof levels)[number];

/** To which groups of units it is sent. */
export function SendDialog({ movement: { id, version }, onClose }: Props) {
  const { t, m, number } = useMovementWords();
  const { data } = useQuery(trpc.reports.units.queryOptions());
  const units = data?.units ?? [];
  const [chosen, setChosen] = useState<readonly Level[]>([]);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const send = useMutation(trpc.movements.act.mutationOptions({ onSettled, onSuccess: onClose }));
  const unitIds = units.filter(({ level }) => chosen.includes(level)).map((unit) => unit.id);
  const onConfirm = () => {
    setTried(true);
    if (unitIds.length > 0) send.mutate({ commandId, id, version, act: 'send', unitIds });
  };
  return (
    <FormDialog
      title={m('acts.send')}
      words={{ close: t('common.close'), confirm: m('acts.send'), cancel: t('common.cancel') }}
      busy={send.isPending}
      failure={send.error && <FailureNotice error={send.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m('sendLead')}</p>
      {levels
        .filter((level) => units.some((unit) => unit.level === level))
        .map((level) => (
          <Checkbox
            key={level}
            label={m(`groups.${level}`, { count: number(units.filter((unit) => unit.level === level).length) })}
            checked={chosen.includes(level)}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? [...chosen, level] : chosen.filter((one) => one !== level))
            }
          />
        ))}
      {tried && unitIds.length === 0 && <p role="alert">{m('choose')}</p>}
    </FormDialog>
  );
}
