import { useMutation } from '@tanstack/react-query';
import { ReasonDialog } from '@vinh-danh/ui';
import { useCommand } from '../command.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { type Certificate, trpc } from '../trpc.ts';
import { useCertificateWords } from './use-certificate-words.ts';
import { type PrintChoice, toInput } from './use-print-choice.ts';

type Props = {
  readonly certificate: Certificate;
  readonly decisionId: string;
  readonly choice: PrintChoice;
  readonly onStarted: (runId: string) => void;
  readonly onClose: () => void;
};

/** A further copy of one certificate, with its reason. */
export function ReprintDialog({ certificate, decisionId, choice, onStarted, onClose }: Props) {
  const { t, c } = useCertificateWords();
  const { commandId, settle } = useCommand();
  const start = useMutation(
    trpc.certificates.print.mutationOptions({
      onSuccess: ({ runId }) => onStarted(runId),
      onSettled: (_answer, error) => settle(error),
    }),
  );
  return (
    <ReasonDialog
      title={c('againOf', { name: certificate.name })}
      maxLength={500}
      busy={start.isPending}
      failure={start.error && <FailureNotice error={start.error} />}
      words={{
        close: t('common.close'),
        cancel: t('common.cancel'),
        confirm: c('again'),
        reason: c('reason'),
        hint: c('reasonHint'),
        missing: t('fieldErrors.empty'),
      }}
      onConfirm={(reason) =>
        start.mutate({ commandId, decisionId, certificateIds: [certificate.id], reason, ...toInput(choice) })
      }
      onClose={onClose}
    />
  );
}
