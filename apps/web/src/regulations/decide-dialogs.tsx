import { useMutation } from '@tanstack/react-query';
import { ReasonDialog, TextField } from '@vinh-danh/ui';
import { useState } from 'react';
import { type RegulationRead, trpc } from '../trpc.ts';
import { Failure } from './failure.tsx';
import { useRegulationAct } from './use-regulation-act.ts';
import { type RegulationWords, useRegulationWords } from './use-regulation-words.ts';

type ApproveProps = { readonly regulation: Pick<RegulationRead, 'id' | 'symbol'>; readonly onClose: () => void };

/** The approval, with the symbol under which the document is signed. */
export function ApproveDialog({ regulation: { id, symbol: drafted }, onClose }: ApproveProps) {
  const words = useRegulationWords();
  const { r } = words;
  const [symbol, setSymbol] = useState(drafted ?? '');
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useRegulationAct();
  const approve = useMutation(trpc.regulations.approve.mutationOptions({ onSettled, onSuccess: onClose }));
  const isLacking = symbol.trim() === '';
  return (
    <ReasonDialog
      title={r('approve')}
      lead={r('approveLead')}
      required={false}
      busy={approve.isPending}
      failure={approve.error && <Failure error={approve.error} />}
      words={dialogWords(words, { reason: r('note'), confirm: r('approve') })}
      onClose={onClose}
      onConfirm={(note) => {
        setTried(true);
        if (!isLacking) approve.mutate({ commandId, id, symbol: symbol.trim(), note: note === '' ? null : note });
      }}
    >
      <TextField
        label={r('form.symbolRequired')}
        required
        maxLength={100}
        value={symbol}
        error={tried && isLacking ? r('errors.symbol') : undefined}
        onChange={({ currentTarget }) => setSymbol(currentTarget.value)}
      />
    </ReasonDialog>
  );
}

/** The refusal, with its reason. */
export function RefuseDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useRegulationWords();
  const { r } = words;
  const { commandId, onSettled } = useRegulationAct();
  const refuse = useMutation(trpc.regulations.refuse.mutationOptions({ onSettled, onSuccess: onClose }));
  return (
    <ReasonDialog
      title={r('refuse')}
      lead={r('refuseLead')}
      danger
      busy={refuse.isPending}
      failure={refuse.error && <Failure error={refuse.error} />}
      words={dialogWords(words, { reason: r('reason'), confirm: r('refuse') })}
      onClose={onClose}
      onConfirm={(note) => refuse.mutate({ commandId, id, note })}
    />
  );
}

function dialogWords({ r, t }: RegulationWords, own: { readonly reason: string; readonly confirm: string }) {
  return { close: t('common.close'), cancel: t('common.cancel'), missing: r('reasonMissing'), ...own };
}
