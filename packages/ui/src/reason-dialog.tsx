import { type ReactNode, useState } from 'react';
import { FormDialog } from './form-dialog.tsx';
import { TextArea } from './text-field.tsx';

export type ReasonDialogProps = {
  readonly title: string;
  /** To what it is done and what follows from it. */
  readonly lead?: ReactNode;
  readonly words: {
    readonly close: string;
    readonly reason: string;
    readonly hint?: string | undefined;
    /** Said where a reason has to be given and is not. */
    readonly missing: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** What went wrong when it was sent. */
  readonly failure?: ReactNode;
  /** Further fields, above the reason. */
  readonly children?: ReactNode;
  /** Takes the reason without spaces around it; empty only where none is required. */
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** An act that wants a reason: the reason, one confirmation, and the way back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, words, required = true, maxLength = 2000, danger = false, busy = false } = props;
  const { failure, children, onConfirm, onClose } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const lacking = required && !reason.trim();
  const confirm = (form: HTMLFormElement) => {
    setTried(true);
    if (!lacking) onConfirm(reason.trim());
    else form.querySelector('textarea')?.focus();
  };
  return (
    <FormDialog title={title} words={words} danger={danger} busy={busy} onConfirm={confirm} onClose={onClose}>
      {lead && <div>{lead}</div>}
      {failure}
      {children}
      <TextArea
        label={words.reason}
        hint={words.hint}
        required={required}
        maxLength={maxLength}
        value={reason}
        error={tried && lacking ? words.missing : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
