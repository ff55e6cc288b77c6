import { useMutation } from '@tanstack/react-query';
import { ReasonDialog, Select } from '@vinh-danh/ui';
import { useState } from 'react';
import { trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useAct } from './use-act.ts';
import { useAftermathWords } from './use-aftermath-words.ts';

const causes = ['lost', 'damaged', 'misprinted'] as const;
type Cause = (typeof causes)[number];
type Props = { readonly nominationId: string; readonly onClose: () => void };

/** Asks the issuer for another certificate. */
export function AskReissueDialog({ nominationId, onClose }: Props) {
  const { t, a } = useAftermathWords();
  const [cause, setCause] = useState<Cause>('lost');
  const { commandId, onSettled } = useAct();
  const ask = useMutation(trpc.aftermath.askReissue.mutationOptions({ onSettled, onSuccess: onClose }));
  return (
    <ReasonDialog
      title={a('askReissue')}
      lead={a('askReissueLead')}
      busy={ask.isPending}
      failure={ask.error && <Failure error={ask.error} />}
      words={{
        close: t('common.close'),
        cancel: t('common.cancel'),
        reason: a('reasonLabel'),
        missing: a('fill'),
        confirm: a('askReissue'),
      }}
      onClose={onClose}
      onConfirm={(reason) => ask.mutate({ commandId, nominationId, cause, reason })}
    >
      <Select
        label={a('cause')}
        value={cause}
        options={causes.map((value) => ({ value, label: a(`causes.${value}`) }))}
        onChange={({ currentTarget }) => setCause(currentTarget.value as Cause)}
      />
    </ReasonDialog>
  );
}
