import { useState } from 'react';
import type { CertificateList } from '../trpc.ts';

export type PrintChoice = {
  readonly layout: string;
  readonly stock: 'blank' | 'preprinted';
  readonly form: 'merged' | 'separate';
  /** Empty: without a correction. */
  readonly printerId: string;
};

/** On what and how certificates are printed: begins with the layout meant for them. */
export function usePrintChoice(list: CertificateList | undefined) {
  const [changed, setChanged] = useState<Partial<PrintChoice>>({});
  const choice: PrintChoice | undefined = list && {
    layout: list.layout,
    stock: 'blank',
    form: 'merged',
    printerId: '',
    ...changed,
  };
  return [choice, (change: Partial<PrintChoice>) => setChanged((before) => ({ ...before, ...change }))] as const;
}

/** As the server takes it. */
export function toInput({ printerId, ...choice }: PrintChoice) {
  return printerId === '' ? choice : { ...choice, printerId };
}
