import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Dialog, Notice, Select, Stack } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { type CeremonyRow, queryClient, trpc, type WaitingAward } from '../trpc.ts';
import { AddedNotice } from './added-notice.tsx';
import { Failure } from './failure.tsx';
import { useAct } from './use-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = {
  readonly rows: readonly WaitingAward[];
  readonly ceremonies: readonly CeremonyRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Puts those picked on the list of a planned ceremony. */
export function PutOnDialog({ rows, ceremonies, onClose, onDone }: Props) {
  const { t, c, day } = useConferralWords();
  const [id, setId] = useState(ceremonies[0]?.id ?? '');
  const { commandId, onSettled } = useAct();
  const add = useMutation(
    trpc.conferral.add.mutationOptions({
      onSettled,
      onSuccess: onDone,
    }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { version } = await queryClient.fetchQuery(trpc.conferral.get.queryOptions({ id }, { staleTime: 0 }));
    add.mutate({ commandId, id, version, nominationIds: rows.map((row) => row.id) });
  };
  return (
    <Dialog title={c('putOn')} closeLabel={t('common.close')} onClose={onClose}>
      {add.data ? (
        <Stack>
          <AddedNotice added={add.data} rows={rows} />
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </Actions>
        </Stack>
      ) : ceremonies.length === 0 ? (
        <Notice tone="info" title={c('noPlanned')} />
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Stack>
            {add.error && <Failure error={add.error} />}
            <Select
              label={c('whichCeremony')}
              value={id}
              options={ceremonies.map((one) => ({ value: one.id, label: `${one.title}, ${day(one.heldOn)}` }))}
              onChange={({ currentTarget }) => setId(currentTarget.value)}
            />
            <Actions>
              <Button type="submit" kind="primary" busy={add.isPending}>
                {c('putOnCount', { count: String(rows.length) })}
              </Button>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
