import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog, ReasonDialog, TextField } from '@vinh-danh/ui';
import { amountInWords } from '@vinh-danh/workflows/amount-in-words';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { isDay } from '../fields/is-day.ts';
import { useSession } from '../session.ts';
import { type OwnFund, trpc } from '../trpc.ts';
import { readSum } from './read-sum.ts';
import { usePrizeAct } from './use-prize-act.ts';
import { usePrizeWords } from './use-prize-words.ts';

type BudgetProps = { readonly payerId: string; readonly year: number; readonly onClose: () => void };

/** Money given to a fund by a document. */
export function BudgetDialog({ payerId, year, onClose }: BudgetProps) {
  const { t, p } = usePrizeWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const [typed, setTyped] = useState({ amount: '', document: '', documentOn: '' });
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = usePrizeAct();
  const set = useMutation(trpc.prizes.setBudget.mutationOptions({ onSettled, onSuccess: onClose }));
  const amount = readSum(typed.amount);
  const document = typed.document.trim();
  const isDated = isDay(typed.documentOn);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const confirm = () => {
    setTried(true);
    if (amount && document && isDated)
      set.mutate({ commandId, payerId, year, amount, document, documentOn: typed.documentOn });
  };
  return (
    <FormDialog
      title={p('addBudget')}
      words={{ close: t('common.close'), confirm: p('addBudget'), cancel: t('common.cancel') }}
      busy={set.isPending}
      failure={set.error && <FailureNotice error={set.error} />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{p('addBudgetLead')}</p>
      <TextField
        label={p('amount')}
        hint={amount ? amountInWords(amount) : undefined}
        required
        inputMode="numeric"
        value={typed.amount}
        error={tried && !amount ? p('notASum') : undefined}
        onChange={({ currentTarget }) => change({ amount: currentTarget.value })}
      />
      <TextField
        label={p('document')}
        required
        maxLength={200}
        value={typed.document}
        error={tried && !document ? p('fill') : undefined}
        onChange={({ currentTarget }) => change({ document: currentTarget.value })}
      />
      <DateField
        label={p('documentOn')}
        required
        value={typed.documentOn}
        error={tried && !isDated ? t('fieldErrors.notADay') : undefined}
        onChange={(documentOn) => change({ documentOn })}
        words={calendar}
        today={today}
      />
    </FormDialog>
  );
}

type DecideProps = {
  readonly budget: OwnFund['budgets'][number];
  readonly confirm: boolean;
  readonly onClose: () => void;
};

/** Another person confirms what was entered, or says why not. */
export function DecideBudget({ budget, confirm, onClose }: DecideProps) {
  const { t, p, dong, day } = usePrizeWords();
  const { commandId, onSettled } = usePrizeAct();
  const decide = useMutation(trpc.prizes.decideBudget.mutationOptions({ onSettled, onSuccess: onClose }));
  const act = p(confirm ? 'confirmBudget' : 'refuseBudget');
  return (
    <ReasonDialog
      title={act}
      lead={`${budget.document}, ${day(budget.documentOn)}: ${dong(budget.amount)} (${amountInWords(budget.amount)})`}
      required={!confirm}
      danger={!confirm}
      busy={decide.isPending}
      failure={decide.error && <FailureNotice error={decide.error} />}
      words={{
        close: t('common.close'),
        cancel: t('common.cancel'),
        missing: p('fill'),
        reason: t('fields.reason'),
        confirm: act,
      }}
      onClose={onClose}
      onConfirm={(note) => decide.mutate({ commandId, id: budget.id, confirm, ...(note ? { note } : {}) })}
    />
  );
}
