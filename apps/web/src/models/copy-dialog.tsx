import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { type ModelRead, trpc } from '../trpc.ts';
import { useModelAct } from './use-model-act.ts';
import { useModelWords } from './use-model-words.ts';

type Props = { readonly model: ModelRead; readonly onClose: () => void };

/** The own unit says that it has copied the model, and since when. */
export function CopyDialog({ model: { id, mayCopy }, onClose }: Props) {
  const { t, m } = useModelWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [typed, setTyped] = useState({ since: today, note: '' });
  const { commandId, onSettled } = useModelAct();
  const copy = useMutation(trpc.models.copy.mutationOptions({ onSettled, onSuccess: onClose }));
  const note = typed.note.trim();
  const [unitId = ''] = mayCopy;
  return (
    <FormDialog
      title={m('copy')}
      words={{ close: t('common.close'), confirm: m('copy'), cancel: t('common.cancel') }}
      busy={copy.isPending}
      failure={copy.error && <FailureNotice error={copy.error} />}
      onConfirm={() => copy.mutate({ commandId, id, unitId, since: typed.since, ...(note ? { note } : {}) })}
      onClose={onClose}
    >
      <p>{m('copyLead')}</p>
      <DateField
        label={m('since')}
        required
        value={typed.since}
        onChange={(since) => setTyped({ ...typed, since })}
        words={calendar}
        today={today}
      />
      <TextField
        label={m('note')}
        maxLength={2000}
        value={typed.note}
        onChange={({ currentTarget }) => setTyped({ ...typed, note: currentTarget.value })}
      />
    </FormDialog>
  );
}
