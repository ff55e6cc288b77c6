import { useMutation } from '@tanstack/react-query';
import { FormDialog, Notice, Select } from '@vinh-danh/ui';
import { useState } from 'react';
import { type CeremonyRow, queryClient, trpc, type WaitingAward } from '../trpc.ts';
import { AddedNotice } from './added-notice.tsx';
import { Failure } from './failure.tsx';
import { useConferralAct } from './use-conferral-act.ts';
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
  const { commandId, onSettled } = useConferralAct();
  const add = useMutation(
    trpc.conferral.add.mutationOptions({
      onSettled,
      onSuccess: onDone,
    }),
  );
  const confirm = async () => {
    const { version } = await queryClient.fetchQuery(trpc.conferral.get.queryOptions({ id }, { staleTime: 0 }));
    add.mutate({ commandId, id, version, nominationIds: rows.map((row) => row.id) });
  };
  const added = add.data && <AddedNotice added={add.data} rows={rows} />;
  return (
    <FormDialog
      title={c('putOn')}
      words={{
        close: t('common.close'),
        confirm: c('putOnCount', { count: String(rows.length) }),
        cancel: t('common.cancel'),
      }}
      busy={add.isPending}
      failure={add.error && <Failure error={add.error} />}
      done={added ?? (ceremonies.length === 0 && <Notice tone="info" title={c('noPlanned')} />)}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Select
        label={c('whichCeremony')}
        value={id}
        options={ceremonies.map((one) => ({ value: one.id, label: `${one.title}, ${day(one.heldOn)}` }))}
        onChange={({ currentTarget }) => setId(currentTarget.value)}
      />
    </FormDialog>
  );
}
