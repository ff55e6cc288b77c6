import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DateField, FormDialog, Select, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { useCalendarWords } from '../fields/day.tsx';
import { isDay } from '../fields/is-day.ts';
import { useSession } from '../session.ts';
import { type CeremonyRead, type ConferralOverview, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = {
  readonly organisers?: ConferralOverview['organisers'];
  /** The ceremony that is changed; a new one is planned without. */
  readonly ceremony?: CeremonyRead;
  readonly onClose: () => void;
};

const nobody: ConferralOverview['organisers'] = [];

/** Who holds a ceremony, what it is called, when and where. */
export function CeremonyDialog({ organisers = nobody, ceremony, onClose }: Props) {
  const { t, c } = useConferralWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    organiserId: organisers[0]?.id ?? '',
    title: ceremony?.title ?? '',
    heldOn: ceremony?.heldOn ?? today,
    place: ceremony?.place ?? '',
  });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useConferralAct();
  const plan = useMutation(
    trpc.conferral.plan.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/conferral/$id', params: { id } }),
    }),
  );
  const edit = useMutation(trpc.conferral.edit.mutationOptions({ onSettled, onSuccess: onClose }));
  const error = plan.error ?? edit.error;
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const title = typed.title.trim();
  const place = typed.place.trim();
  const confirm = () => {
    setTried(true);
    if (!title || !place || !isDay(typed.heldOn)) return;
    const told = { commandId, title, place, heldOn: typed.heldOn };
    if (ceremony) edit.mutate({ ...told, id: ceremony.id, version: ceremony.version });
    else plan.mutate({ ...told, organiserId: typed.organiserId });
  };
  const name = c(ceremony ? 'edit' : 'plan');
  return (
    <FormDialog
      title={name}
      words={{ close: t('common.close'), confirm: name, cancel: t('common.cancel') }}
      busy={plan.isPending || edit.isPending}
      failure={error && <Failure error={error} />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField
        label={c('ceremony')}
        required
        maxLength={300}
        value={typed.title}
        error={tried && !title ? c('fill') : undefined}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      {!ceremony && (
        <Select
          label={c('organiser')}
          value={typed.organiserId}
          options={organisers.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={({ currentTarget }) => change({ organiserId: currentTarget.value })}
        />
      )}
      <DateField
        label={c('heldOn')}
        required
        value={typed.heldOn}
        error={tried && !isDay(typed.heldOn) ? t('fieldErrors.notADay') : undefined}
        onChange={(heldOn) => change({ heldOn })}
        words={calendar}
        today={today}
      />
      <TextField
        label={c('place')}
        required
        maxLength={300}
        value={typed.place}
        error={tried && !place ? c('fill') : undefined}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
    </FormDialog>
  );
}
