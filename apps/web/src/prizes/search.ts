import type { PaymentState } from '@vinh-danh/workflows';
import { vi } from './messages/vi.ts';

/** What the address bar carries of the overview. */
export type PrizeSearch = { readonly year?: number; readonly payerId?: string; readonly state?: PaymentState };

export const states = Object.keys(vi.states) as PaymentState[];

export function readPrizeSearch({ year, payerId, state }: Readonly<Record<string, unknown>>): PrizeSearch {
  const wanted = Number(year);
  const known = states.find((one) => one === state);
  return {
    ...(Number.isInteger(wanted) && wanted > 0 ? { year: wanted } : {}),
    ...(typeof payerId === 'string' && payerId ? { payerId } : {}),
    ...(known ? { state: known } : {}),
  };
}
