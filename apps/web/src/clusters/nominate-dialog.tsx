import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormDialog, TextArea, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { type ClusterRead, trpc } from '../trpc.ts';
import { useClusterAct } from './use-cluster-act.ts';
import { useClusterWords } from './use-cluster-words.ts';

type Props = { readonly cluster: ClusterRead; readonly unitId: string; readonly onClose: () => void };

/** The unit's own nomination for the flag it is proposed for: what it has achieved, then the draft. */
export function NominateDialog({ cluster: { year }, unitId, onClose }: Props) {
  const { t, m, award } = useClusterWords();
  const navigate = useNavigate();
  const [summary, setSummary] = useState('');
  const [count, setCount] = useState('');
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useClusterAct();
  const nominate = useMutation(
    trpc.clusters.nominate.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/nominations/$id', params: { id } }),
    }),
  );
  const told = summary.trim();
  const wrongCount = count.trim() !== '' && !/^[1-9]\d{0,5}$/.test(count.trim());
  const onConfirm = () => {
    setTried(true);
    if (!told || wrongCount) return;
    const memberCount = count.trim() ? { memberCount: Number(count) } : {};
    nominate.mutate({ commandId, yearId: year.id, unitId, summary: told, ...memberCount });
  };
  return (
    <FormDialog
      title={`${m('nominate')}: ${award(year.award)}`}
      words={{ close: t('common.close'), confirm: m('nominate'), cancel: t('common.cancel') }}
      busy={nominate.isPending}
      failure={nominate.error && <FailureNotice error={nominate.error} />}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m('nominateLead')}</p>
      <TextArea
        label={m('summary')}
        required
        maxLength={4000}
        value={summary}
        error={tried && !told ? m('fill') : undefined}
        onChange={({ currentTarget }) => setSummary(currentTarget.value)}
      />
      <TextField
        label={m('memberCount')}
        hint={m('memberCountHint')}
        width="narrow"
        inputMode="numeric"
        value={count}
        error={tried && wrongCount ? m('wholeNumber') : undefined}
        onChange={({ currentTarget }) => setCount(currentTarget.value)}
      />
    </FormDialog>
  );
}
