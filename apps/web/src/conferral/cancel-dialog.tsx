import { useMutation } from '@tanstack/react-query';
import { ReasonDialog } from '@vinh-danh/ui';
import { type CeremonyRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useConferralAct } from './use-conferral-act.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = { readonly ceremony: Pick<CeremonyRead, 'id' | 'version'>; readonly onClose: () => void };

/** Calls a ceremony off, with the reason. */
export function CancelDialog({ ceremony: { id, version }, onClose }: Props) {
  const { t, c } = useConferralWords();
  const { commandId, onSettled } = useConferralAct();
  const cancel = useMutation(trpc.conferral.cancel.mutationOptions({ onSettled, onSuccess: onClose }));
  return (
    <ReasonDialog
      title={c('cancel')}
      lead={c('cancelLead')}
      danger
      maxLength={1000}
      busy={cancel.isPending}
      failure={cancel.error && <Failure error={cancel.error} />}
      words={{
        close: t('common.close'),
        cancel: t('common.cancel'),
        reason: t('fields.reason'),
        missing: c('fill'),
        confirm: c('cancel'),
      }}
      onClose={onClose}
      onConfirm={(reason) => cancel.mutate({ commandId, id, version, reason })}
    />
  );
}
