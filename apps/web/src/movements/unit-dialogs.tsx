import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { useMovementAct } from './use-movement-act.ts';
import { useMovementWords } from './use-movement-words.ts';

type Props = { readonly id: string; readonly unitId: string; readonly onClose: () => void };

/** A unit joins, with its own plan where it has one. */
export function JoinDialog({ id, unitId, onClose }: Props) {
  const { t, m } = useMovementWords();
  const [plan, setPlan] = useState('');
  const { commandId, onSettled } = useMovementAct();
  const join = useMutation(trpc.movements.join.mutationOptions({ onSettled, onSuccess: onClose }));
  const told = plan.trim();
  return (
    <FormDialog
      title={m('acts.join')}
      words={{ close: t('common.close'), confirm: m('acts.join'), cancel: t('common.cancel') }}
      busy={join.isPending}
      failure={join.error && <FailureNotice error={join.error} />}
      onConfirm={() => join.mutate({ commandId, id, unitId, ...(told ? { plan: told } : {}) })}
      onClose={onClose}
    >
      <TextField
        label={m('plan')}
        hint={m('planHint')}
        maxLength={300}
        value={plan}
        onChange={({ currentTarget }) => setPlan(currentTarget.value)}
      />
    </FormDialog>
  );
}

/** What the unit's people have pledged, how many households, where. */
export function PledgeDialog({ id, unitId, onClose }: Props) {
  const { t, m } = useMovementWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [typed, setTyped] = useState({ content: '', households: '', place: '', signedOn: today });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const add = useMutation(trpc.movements.pledge.mutationOptions({ onSettled, onSuccess: onClose }));
  const [content, place] = [typed.content.trim(), typed.place.trim()];
  const households = /^\d+$/.test(typed.households.trim()) ? Number(typed.households) : 0;
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const onConfirm = () => {
    setTried(true);
    if (!content || !place || households === 0) return;
    add.mutate({ commandId, id, unitId, content, households, place, signedOn: typed.signedOn });
  };
  return (
    <FormDialog
      title={m('acts.pledge')}
      words={{ close: t('common.close'), confirm: m('acts.pledge'), cancel: t('common.cancel') }}
      busy={add.isPending}
      failure={add.error && <FailureNotice error={add.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <TextArea
        label={m('content')}
        required
        maxLength={2000}
        value={typed.content}
        error={tried && !content ? m('fill') : undefined}
        onChange={({ currentTarget }) => change({ content: currentTarget.value })}
      />
      <TextField
        label={m('households')}
        required
        width="narrow"
        inputMode="numeric"
        value={typed.households}
        error={tried && households === 0 ? m('wholeNumber') : undefined}
        onChange={({ currentTarget }) => change({ households: currentTarget.value })}
      />
      <TextField
        label={m('place')}
        required
        maxLength={300}
        value={typed.place}
        error={tried && !place ? m('fill') : undefined}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <DateField
        label={m('signedOn')}
        required
        value={typed.signedOn}
        onChange={(signedOn) => change({ signedOn })}
        words={calendar}
        today={today}
      />
    </FormDialog>
  );
}
