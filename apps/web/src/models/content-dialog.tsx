import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormDialog, Select, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type ModelRead, trpc } from '../trpc.ts';
import { useModelAct } from './use-model-act.ts';
import { useModelWords } from './use-model-words.ts';

type Props = {
  /** The draft that is changed; none for a new one. */
  readonly model?: ModelRead;
  readonly onClose: () => void;
};

/** What a unit does well: how, where, with what effect; and the report it was told of in. */
export function ContentDialog({ model, onClose }: Props) {
  const { t, m, day } = useModelWords();
  const navigate = useNavigate();
  const { data: mine = [] } = useQuery(trpc.organisations.mine.queryOptions());
  const { data: home } = useQuery(trpc.reports.home.queryOptions());
  const [typed, setTyped] = useState({
    unitId: model?.unitId ?? '',
    title: model?.title ?? '',
    place: model?.place ?? '',
    description: model?.description ?? '',
    effect: model?.effect ?? '',
    reportId: model?.reportId ?? '',
  });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useModelAct();
  const open = (id: string) => void navigate({ to: '/models/$id', params: { id } });
  const done = { onSettled, onSuccess: ({ id }: { id: string }) => (model ? onClose() : open(id)) };
  const draft = useMutation(trpc.models.draft.mutationOptions(done));
  const edit = useMutation(trpc.models.edit.mutationOptions(done));
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const unitId = typed.unitId || (mine[0]?.id ?? '');
  const reports = (home?.toMake ?? []).filter((report) => report.unitId === unitId);
  const told = {
    title: typed.title.trim(),
    place: typed.place.trim(),
    description: typed.description.trim(),
    effect: typed.effect.trim(),
  };
  const lacks = (text: string) => (tried && !text ? m('fill') : undefined);
  const onConfirm = () => {
    setTried(true);
    if (Object.values(told).some((text) => !text)) return;
    const content = { ...told, commandId, ...(typed.reportId ? { reportId: typed.reportId } : {}) };
    if (model) edit.mutate({ ...content, id: model.id, version: model.version });
    else draft.mutate({ ...content, unitId });
  };
  const failure = draft.error ?? edit.error;
  const title = m(model ? 'edit' : 'make');
  return (
    <FormDialog
      wide
      title={title}
      words={{ close: t('common.close'), confirm: title, cancel: t('common.cancel') }}
      busy={draft.isPending || edit.isPending}
      failure={failure && <FailureNotice error={failure} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {!model && mine.length > 1 && (
        <Select
          label={m('unit')}
          value={unitId}
          options={mine.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
          onChange={({ currentTarget }) => change({ unitId: currentTarget.value, reportId: '' })}
        />
      )}
      <TextField
        label={m('name')}
        required
        maxLength={300}
        value={typed.title}
        error={lacks(told.title)}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <TextField
        label={m('place')}
        required
        maxLength={300}
        value={typed.place}
        error={lacks(told.place)}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <TextArea
        label={m('description')}
        required
        maxLength={8000}
        value={typed.description}
        error={lacks(told.description)}
        onChange={({ currentTarget }) => change({ description: currentTarget.value })}
      />
      <TextArea
        label={m('effect')}
        required
        maxLength={8000}
        value={typed.effect}
        error={lacks(told.effect)}
        onChange={({ currentTarget }) => change({ effect: currentTarget.value })}
      />
      {reports.length > 0 && (
        <Select
          label={m('report')}
          value={typed.reportId}
          options={[
            { value: '', label: m('noReport') },
            ...reports.map(({ id, title: name, from, to }) => ({
              value: id,
              label: `${name}, ${day(from)} – ${day(to)}`,
            })),
          ]}
          onChange={({ currentTarget }) => change({ reportId: currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
