import { useMutation } from '@tanstack/react-query';
import { DateField, FormDialog, Notice, TextArea, TextField } from '@vinh-danh/ui';
import { amountInWords } from '@vinh-danh/workflows/amount-in-words';
import { useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { isDay } from '../fields/is-day.ts';
import { useSession } from '../session.ts';
import { type ListedPayment, type PaymentAct, trpc } from '../trpc.ts';
import type { ActType } from './acts.ts';
import { PaymentOutcomes } from './payment-outcomes.tsx';
import { readSum } from './read-sum.ts';
import { usePrizeAct } from './use-prize-act.ts';
import { usePrizeWords } from './use-prize-words.ts';

type Props = {
  readonly type: ActType;
  readonly rows: readonly ListedPayment[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};
type Typed = { readonly on: string; readonly document: string; readonly note: string; readonly amount: string };

/** One act on the payments picked: what it needs, the sum in figures and words, one confirmation, what became of each. */
export function ActDialog({ type, rows: picked, onClose, onDone }: Props) {
  const { t, p, number } = usePrizeWords();
  const { today } = useSession();
  const [typed, setTyped] = useState<Typed>({ on: today, document: '', note: '', amount: '' });
  const [tried, setTried] = useState(false);
  // As they were when the dialog opened: the list behind it moves on.
  const [rows] = useState(picked);
  const { commandId, onSettled } = usePrizeAct();
  const act = useMutation(trpc.prizes.act.mutationOptions({ onSettled, onSuccess: onDone }));
  const asked = toAct(type, typed);
  const sum = rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const confirm = () => {
    setTried(true);
    if (asked) act.mutate({ commandId, items: rows.map(({ id, version }) => ({ id, version })), act: asked });
  };
  return (
    <FormDialog
      wide
      title={p(`acts.${type}`)}
      words={{ close: t('common.close'), confirm: p(`acts.${type}`), cancel: t('common.cancel') }}
      danger={type === 'sendBack'}
      busy={act.isPending}
      failure={act.error && <FailureNotice error={act.error} />}
      done={act.data && <PaymentOutcomes rows={rows} results={act.data.results} />}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{p('actLead', { count: number(rows.length), amount: number(sum), words: amountInWords(sum) })}</p>
      {tried && !asked && <Notice tone="danger" title={t('errors.checkFields')} announce />}
      <Fields type={type} typed={typed} tried={tried} onChange={(part) => setTyped({ ...typed, ...part })} />
    </FormDialog>
  );
}

type FieldsProps = {
  readonly type: ActType;
  readonly typed: Typed;
  readonly tried: boolean;
  readonly onChange: (part: Partial<Typed>) => void;
};

function Fields({ type, typed, tried, onChange }: FieldsProps) {
  const { t, p } = usePrizeWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  if (type === 'confirm') return null;
  if (type === 'sendBack') {
    return (
      <TextArea
        label={p('note')}
        required
        maxLength={2000}
        value={typed.note}
        error={tried && !typed.note.trim() ? p('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
    );
  }
  if (type === 'setAmount') {
    return (
      <TextField
        label={p('amount')}
        required
        inputMode="numeric"
        value={typed.amount}
        error={tried && readSum(typed.amount) === undefined ? p('notASum') : undefined}
        onChange={({ currentTarget }) => onChange({ amount: currentTarget.value })}
      />
    );
  }
  return (
    <>
      <DateField
        label={p(type === 'markPaid' ? 'paidOn' : 'returnedOn')}
        required
        value={typed.on}
        error={tried && !isDay(typed.on) ? t('fieldErrors.notADay') : undefined}
        onChange={(on) => onChange({ on })}
        words={calendar}
        today={today}
      />
      <TextField
        label={p('proof')}
        hint={p('proofHint')}
        required
        maxLength={200}
        value={typed.document}
        error={tried && !typed.document.trim() ? p('fill') : undefined}
        onChange={({ currentTarget }) => onChange({ document: currentTarget.value })}
      />
    </>
  );
}

/** The act as it is sent; undefined while something is missing. */
function toAct(type: ActType, { on, document, note, amount }: Typed): PaymentAct | undefined {
  switch (type) {
    case 'confirm':
      return { type };
    case 'sendBack':
      return note.trim() ? { type, note: note.trim() } : undefined;
    case 'setAmount': {
      const sum = readSum(amount);
      return sum === undefined ? undefined : { type, amount: sum };
    }
    default:
      return isDay(on) && document.trim() ? { type, on, document: document.trim() } : undefined;
  }
}
