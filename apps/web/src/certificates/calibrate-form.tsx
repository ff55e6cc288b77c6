import { useMutation } from '@tanstack/react-query';
import { Actions, Button, Columns, Stack, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import { trpc } from '../trpc.ts';
import { useCertificateWords } from './use-certificate-words.ts';

type Props = { readonly decisionId: string; readonly onKept: (printerId: string) => void };

const mostMillimetres = 50;

/** How far a printer is off, kept under its name. */
export function CalibrateForm({ decisionId, onKept }: Props) {
  const { c } = useCertificateWords();
  const [typed, setTyped] = useState({ name: '', dx: '0', dy: '0' });
  const [isTried, setTried] = useState(false);
  const keep = useMutation(trpc.certificates.calibrate.mutationOptions({ onSuccess: ({ id }) => onKept(id) }));
  const name = typed.name.trim();
  const [dx, dy] = [readOffset(typed.dx), readOffset(typed.dy)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name !== '' && dx !== undefined && dy !== undefined) keep.mutate({ decisionId, name, dx, dy });
  };
  const field = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [key]: value })),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p>{c('calibrateLead')}</p>
        {keep.error && <FailureNotice error={keep.error} />}
        <TextField
          label={c('printerName')}
          maxLength={60}
          error={isTried && name === '' ? c('nameMissing') : undefined}
          {...field('name')}
        />
        <Columns>
          <TextField
            label={c('dx')}
            inputMode="decimal"
            error={isTried && dx === undefined ? c('notANumber') : undefined}
            {...field('dx')}
          />
          <TextField
            label={c('dy')}
            inputMode="decimal"
            error={isTried && dy === undefined ? c('notANumber') : undefined}
            {...field('dy')}
          />
        </Columns>
        <Actions>
          <Button type="submit" busy={keep.isPending}>
            {c('keep')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

/** Millimetres, with a comma or a point; undefined when it is no number or further than any printer is off. */
function readOffset(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  const value = Number(text);
  return text !== '' && Math.abs(value) <= mostMillimetres ? value : undefined;
}
