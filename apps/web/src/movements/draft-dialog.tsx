import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DateField, FormDialog, Select, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { useMovementAct } from './use-movement-act.ts';
import { useMovementWords } from './use-movement-words.ts';

/** What a movement is called, who launches it and when, what for; its documents are entered on its page. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, m } = useMovementWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const { data: bodies = [] } = useQuery(trpc.movements.bodies.queryOptions());
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const [typed, setTyped] = useState({
    name: '',
    parentId: '',
    launchedById: '',
    launchedOn: today,
    endsOn: '',
    aims: '',
    criteria: '',
  });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useMovementAct();
  const draft = useMutation(
    trpc.movements.draft.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/movements/$id', params: { id } }),
    }),
  );
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const name = typed.name.trim();
  const launchedById = typed.launchedById || (bodies[0]?.id ?? '');
  const onConfirm = () => {
    setTried(true);
    if (!name) return;
    const { parentId, launchedOn, endsOn } = typed;
    const [aims, criteria] = [typed.aims.trim(), typed.criteria.trim()];
    draft.mutate({
      commandId,
      name,
      launchedById,
      launchedOn,
      ...(parentId ? { parentId } : {}),
      ...(endsOn ? { endsOn } : {}),
      ...(aims ? { aims } : {}),
      ...(criteria ? { criteria } : {}),
    });
  };
  return (
    <FormDialog
      wide
      title={m('make')}
      words={{ close: t('common.close'), confirm: m('make'), cancel: t('common.cancel') }}
      busy={draft.isPending}
      failure={draft.error && <FailureNotice error={draft.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <TextField
        label={m('name')}
        required
        maxLength={300}
        value={typed.name}
        error={tried && !name ? m('fill') : undefined}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Select
        label={m('launcher')}
        value={launchedById}
        options={bodies.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={({ currentTarget }) => change({ launchedById: currentTarget.value })}
      />
      <Select
        label={m('parent')}
        value={typed.parentId}
        options={[
          { value: '', label: m('noParent') },
          ...movements.filter(({ isOpen }) => isOpen).map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={({ currentTarget }) => change({ parentId: currentTarget.value })}
      />
      <DateField
        label={m('launchedOn')}
        required
        value={typed.launchedOn}
        onChange={(launchedOn) => change({ launchedOn })}
        words={calendar}
        today={today}
      />
      <DateField
        label={m('endsOn')}
        value={typed.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        words={calendar}
        today={today}
      />
      <TextArea
        label={m('aims')}
        maxLength={8000}
        value={typed.aims}
        onChange={({ currentTarget }) => change({ aims: currentTarget.value })}
      />
      <TextArea
        label={m('criteria')}
        maxLength={8000}
        value={typed.criteria}
        onChange={({ currentTarget }) => change({ criteria: currentTarget.value })}
      />
    </FormDialog>
  );
}
