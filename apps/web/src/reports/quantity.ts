import type { ReportWords } from './use-report-words.ts';

type Telling = Pick<ReportWords, 'r' | 'number'>;

/** A quantity kept in its smallest step, as this language writes it: 19106814 with 3 decimals is 19.106,814. */
export function tellQuantity(value: number, decimals: number, { r, number }: Telling): string {
  const step = 10 ** decimals;
  const size = Math.abs(value);
  const whole = `${value < 0 ? '−' : ''}${number(Math.floor(size / step))}`;
  return decimals === 0 ? whole : `${whole}${r('decimalMark')}${String(size % step).padStart(decimals, '0')}`;
}

/** A share in hundredths of a percent: 9592 is 95,92%. */
export function tellShare(value: number, words: Telling): string {
  return words.r('percent', { value: tellQuantity(value, 2, words) });
}

/** What was typed as a quantity in its smallest step; undefined where it is none, null where nothing was typed. */
export function readQuantity(typed: string, decimals: number, mark: string): number | null | undefined {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return null;
  const group = mark === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...rest] = text.replaceAll(group, '').split(mark);
  if (rest.length > 0 || !/^[-−]?\d+$/.test(whole) || !/^\d*$/.test(fraction) || fraction.length > decimals)
    return undefined;
  const value = Number(`${whole.replace('−', '-')}${fraction.padEnd(decimals, '0')}`);
  return Number.isSafeInteger(value) ? value : undefined;
}
