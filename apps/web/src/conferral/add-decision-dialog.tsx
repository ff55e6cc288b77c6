import { useMutation, useQuery } from '@tanstack/react-query';
import { Actions, Button, Dialog, Loading, Notice, Select, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { type CeremonyRead, trpc } from '../trpc.ts';
import { AddedNotice } from './added-notice.tsx';
import { Failure } from './failure.tsx';
import { useAct } from './use-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly ceremony: Pick<CeremonyRead, 'id' | 'version'>; readonly onClose: () => void };

/** Puts everybody of a decision who waits on the list of a ceremony. */
export function AddDecisionDialog({ ceremony: { id, version }, onClose }: Props) {
  const { t, c, day, number } = useConferralWords();
  const [chosen, setChosen] = useState<string>();
  const { commandId, onSettled } = useAct();
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decisionId !== undefined) add.mutate({ commandId, id, version, nominationIds: [], decisionId });
  };
  return (
    <Dialog title={c('addDecision')} closeLabel={t('common.close')} onClose={onClose}>
      {add.data ? (
        <Stack>
          <AddedNotice added={add.data} rows={data?.waiting ?? []} />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </Actions>
        </Stack>
      ) : !data ? (
        <Loading label={t('common.loading')} />
      ) : decisions.length === 0 ? (
        <Notice tone="info" title={c('noDecision')} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            {add.error && <Failure error={add.error} />}
            <Select
              label={c('whichDecision')}
              value={decisionId}
              options={decisions}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
            <Actions>
              <Button type="submit" kind="primary" busy={add.isPending}>
                {c('addDecision')}
              </Button>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
