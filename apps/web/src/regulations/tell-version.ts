import type { StatusTone } from '@vinh-danh/ui';
import type { RegulationRow } from '../trpc.ts';
import type { RegulationWords } from './use-regulation-words.ts';

export const statusTones: Readonly<Record<RegulationRow['status'], StatusTone>> = {
  draft: 'neutral',
  proposed: 'current',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

/** Its name: the number once it has one, with its symbol. */
export function tellVersion({ number, symbol }: RegulationRow, { r }: RegulationWords): string {
  const name = number === null ? r('draftOf') : r('number', { number: String(number) });
  return symbol ? r('named', { name, symbol }) : name;
}

/** From when it holds, who drafted it and who decided it. */
export function tellStanding(row: RegulationRow, { r, day, date }: RegulationWords): string {
  const { status, validFrom, isInForce, draftedBy, decidedBy, decidedAt } = row;
  const decided = decidedBy && decidedAt ? { name: decidedBy, day: date(decidedAt) } : undefined;
  return [
    ...(status === 'approved'
      ? [r(isInForce ? 'from' : 'fromToCome', { day: day(validFrom) })]
      : [r(`statuses.${status}`)]),
    r('draftedBy', { name: draftedBy }),
    ...(decided ? [r(status === 'refused' ? 'refusedBy' : 'approvedBy', decided)] : []),
  ].join('; ');
}
