import type { FormEvent, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';
import { Stack } from './layout.tsx';

export type FormDialogProps = {
  readonly title: string;
  readonly words: {
    readonly close: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly wide?: boolean;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** What went wrong when it was sent. */
  readonly failure?: ReactNode;
  /** To what it is done and what follows from it, then the fields. */
  readonly children: ReactNode;
  /** What became of it: stands in place of the fields, with the way out. */
  readonly done?: ReactNode;
  readonly onConfirm: (form: HTMLFormElement) => void;
  readonly onClose: () => void;
};

/** An act in a dialog: what it needs, one confirmation, the way back; then what became of it. */
export function FormDialog(props: FormDialogProps) {
  const { title, words, wide = false, danger = false, busy = false, disabled = false } = props;
  const { failure, children, done, onConfirm, onClose } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onConfirm(event.currentTarget);
  };
  return (
    <Dialog wide={wide} title={title} closeLabel={words.close} onClose={onClose}>
      {done ? (
        <Stack>
          {done}
          <Actions>
            <Button kind="primary" onClick={onClose}>
              {words.close}
            </Button>
          </Actions>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack>
            {failure}
            {children}
            <Actions>
              <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled}>
                {words.confirm}
              </Button>
              <Button onClick={onClose}>{words.cancel}</Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
