import { useState } from 'react';

export type PrintChoice = {
  /** `own`: for each the one that is meant for it. */
  readonly layout: string;
  readonly stock: 'blank' | 'preprinted';
  readonly form: 'merged' | 'separate';
  /** Empty: without a correction. */
  readonly printerId: string;
};

/** On what and how certificates are printed: begins with the layouts meant for them. */
export function usePrintChoice() {
  const [changed, setChanged] = useState<Partial<PrintChoice>>({});
  const choice: PrintChoice = { layout: 'own', stock: 'blank', form: 'merged', printerId: '', ...changed };
  return [choice, (change: Partial<PrintChoice>) => setChanged((before) => ({ ...before, ...change }))] as const;
}

/** As the server takes it. */
export function toInput({ printerId, ...choice }: PrintChoice) {
  return printerId === '' ? choice : { ...choice, printerId };
}
