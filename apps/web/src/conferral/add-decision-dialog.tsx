import { useMutation, useQuery } from '@tanstack/react-query';
import { Dialog, FormDialog, Loading, Notice, Select } from '@vinh-danh/ui';
import { useState } from 'react';
import { type CeremonyRead, trpc } from '../trpc.ts';
import { AddedNotice } from './added-notice.tsx';
import { Failure } from './failure.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly ceremony: Pick<CeremonyRead, 'id' | 'version'>; readonly onClose: () => void };

/** Puts everybody of a decision who waits on the list of a ceremony. */
export function AddDecisionDialog({ ceremony: { id, version }, onClose }: Props) {
  const { t, c, day, number } = useConferralWords();
  const [chosen, setChosen] = useState<string>();
  const { commandId, onSettled } = useConferralAct();
  const { data } = useQuery(trpc.conferral.overview.queryOptions());
  const add = useMutation(trpc.conferral.add.mutationOptions({ onSettled }));
  const waiting = data?.waiting.filter(({ ceremonyId }) => ceremonyId === null) ?? [];
  const decisions = [...Map.groupBy(waiting, ({ decisionId }) => decisionId)].map(([decisionId, rows]) => ({
    value: decisionId,
    label: c('decisionChoice', {
      symbol: rows[0]?.symbol ?? '',
      day: day(rows[0]?.decidedOn),
      count: number(rows.length),
    }),
  }));
  const decisionId = chosen ?? decisions[0]?.value;
  const confirm = () => {
    if (decisionId !== undefined) add.mutate({ commandId, id, version, nominationIds: [], decisionId });
  };
  if (!data) {
    return (
      <Dialog title={c('addDecision')} closeLabel={t('common.close')} onClose={onClose}>
        <Loading label={t('common.loading')} />
      </Dialog>
    );
  }
  const added = add.data && <AddedNotice added={add.data} rows={data.waiting} />;
  return (
    <FormDialog
      title={c('addDecision')}
      words={{ close: t('common.close'), confirm: c('addDecision'), cancel: t('common.cancel') }}
      busy={add.isPending}
      failure={add.error && <Failure error={add.error} />}
      done={added ?? (decisions.length === 0 && <Notice tone="info" title={c('noDecision')} />)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Select
        label={c('whichDecision')}
        value={decisionId}
        options={decisions}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
    </FormDialog>
  );
}
