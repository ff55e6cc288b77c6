import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Columns, DateField, FormDialog, Select, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { useSummaryAct } from './use-summary-act.ts';
import { useSummaryWords } from './use-summary-words.ts';

const kinds = ['final', 'periodic'] as const;

/** A new report: of which kind, issued by whom, on which movement and days, with which form's figures. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, s } = useSummaryWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const { data: bodies = [] } = useQuery(trpc.movements.bodies.queryOptions());
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const [typed, setTyped] = useState({
    kind: 'final' as (typeof kinds)[number],
    issuerId: '',
    movementId: '',
    formId: '',
    title: '',
    from: `${today.slice(0, 4)}-01-01`,
    to: today,
  });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const movement = useQuery({
    ...trpc.movements.get.queryOptions({ id: typed.movementId }),
    enabled: typed.movementId !== '',
  });
  const forms = typed.movementId === '' ? [] : (movement.data?.forms ?? []);
  const { commandId, onSettled } = useSummaryAct();
  const draft = useMutation(
    trpc.summaries.draft.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/summaries/$id', params: { id } }),
    }),
  );
  const issuerId = typed.issuerId || (bodies[0]?.id ?? '');
  const title = typed.title.trim();
  const { kind, movementId, formId, from, to } = typed;
  const isBackward = from > to;
  const onConfirm = () => {
    setTried(true);
    if (title === '' || isBackward || issuerId === '') return;
    draft.mutate({
      commandId,
      kind,
      issuerId,
      title,
      from,
      to,
      ...(movementId ? { movementId } : {}),
      ...(formId ? { formId } : {}),
    });
  };
  const pick = (id: string) => {
    const found = movements.find((one) => one.id === id);
    const isLed = bodies.some((body) => body.id === found?.launchedById);
    // Whoever launched a movement reports on it.
    change({
      movementId: id,
      formId: '',
      ...(found ? { from: found.launchedOn } : {}),
      ...(found && isLed ? { issuerId: found.launchedById } : {}),
    });
  };
  return (
    <FormDialog
      wide
      title={s('make')}
      words={{ close: t('common.close'), confirm: s('make'), cancel: t('common.cancel') }}
      busy={draft.isPending}
      failure={draft.error && <FailureNotice error={draft.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Columns>
        <Select
          label={s('kind')}
          value={kind}
          options={kinds.map((one) => ({ value: one, label: s(`kinds.${one}`) }))}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as typeof kind })}
        />
        <Select
          label={s('issuer')}
          value={issuerId}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => change({ issuerId: currentTarget.value })}
        />
      </Columns>
      <Select
        label={s('movement')}
        value={movementId}
        options={[
          { value: '', label: s('noMovement') },
          ...movements.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      />
      {forms.length > 0 && (
        <Select
          label={s('form')}
          value={formId}
          options={[
            { value: '', label: s('noForm') },
            ...forms.map(({ id, title: name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => change({ formId: currentTarget.value })}
        />
      )}
      <TextField
        label={s('name')}
        hint={s('nameHint')}
        required
        maxLength={500}
        value={typed.title}
        error={tried && title === '' ? s('fill') : undefined}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Columns>
        <DateField
          label={s('from')}
          required
          value={from}
          onChange={(day) => change({ from: day })}
          words={calendar}
          today={today}
        />
        <DateField
          label={s('to')}
          required
          value={to}
          error={tried && isBackward ? s('badDays') : undefined}
          onChange={(day) => change({ to: day })}
          words={calendar}
          today={today}
        />
      </Columns>
    </FormDialog>
  );
}
