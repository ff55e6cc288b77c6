import { lastDayOf } from '../reporting/periods.ts';
import type { FormPeriod } from './form.ts';

export type FormWindow = { readonly from: string; readonly to: string };

/** The days of a period: a year, the first or second half of it, the school year that begins in it. */
export function windowOf(period: FormPeriod, year: number, half: 1 | 2 = 1): FormWindow {
  const from = `${year}-${firstMonths[period === 'halfYear' && half === 2 ? 'secondHalf' : period]}-01`;
  return { from, to: lastDayOf(period, from) };
}

const firstMonths = { year: '01', halfYear: '01', secondHalf: '07', schoolYear: '09' } as const;

/** "Năm 2026", "6 tháng đầu năm 2026", "Năm học 2025 - 2026". */
export function tellPeriod(period: FormPeriod, year: number, half: 1 | 2 = 1): string {
  if (period === 'year') return `Năm ${year}`;
  if (period === 'schoolYear') return `Năm học ${year} - ${year + 1}`;
  return `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`;
}
