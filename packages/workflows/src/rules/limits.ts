import type { Fault } from './check/fault.ts';
import { eachOf, fault } from './check/fault.ts';
import type { RegulatedValue } from './regulated-values.ts';
import { regulatedValues } from './regulated-values.ts';
import type { Regulation } from './regulation.ts';
import type { Rulebook } from './rulebook.ts';

/** The regulation without the rows that the rulebook does not allow. */
export function lawfulPart(book: Rulebook, regulation: Regulation): Regulation {
  const faults = unlawful(book, regulation);
  const isLawful = (path: string) => !faults.some((one) => one.path.startsWith(`${path}.`));
  return {
    ...regulation,
    shares: regulation.shares.filter((_, index) => isLawful(`shares[${index}]`)),
    quotas: regulation.quotas.filter((_, index) => isLawful(`quotas[${index}]`)),
    workingDays: regulation.workingDays.filter((_, index) => isLawful(`workingDays[${index}]`)),
  };
}

/** The rows that the law does not allow a province, each with its path. */
export function unlawful(book: Rulebook, { shares, quotas, workingDays }: Regulation): Fault[] {
  const national = new Map(regulatedValues(book).map((value) => [value.path, value]));
  return [
    ...eachOf(shares, 'shares', (share, at, index) => [
      ...twice(shares, index, ({ award }) => award, `${at}.award`),
      ...shareFaults(share, national.get(`shares.${share.award}`), at),
    ]),
    ...eachOf(quotas, 'quotas', (quota, at, index) => [
      ...twice(quotas, index, ({ award }) => award, `${at}.award`),
      ...quotaFaults(quota, national.get(`quotas.${quota.award}`), at),
    ]),
    ...eachOf(workingDays, 'workingDays', (days, at, index) => [
      ...twice(workingDays, index, pathOf, `${at}.step`),
      ...daysFaults(days, national.get(pathOf(days)), at),
    ]),
  ];
}

type Row<K extends 'shares' | 'quotas' | 'workingDays'> = Regulation[K][number];

function twice<T>(rows: readonly T[], index: number, keyOf: (row: T) => string, path: string): Fault[] {
  const key = keyOf(rows[index] as T);
  return rows.findIndex((row) => keyOf(row) === key) < index ? [fault(path, 'rowTwice', key)] : [];
}

/** Only awards of the province and below, and never fewer votes than the law asks for. */
function shareFaults(share: Row<'shares'>, law: RegulatedValue | undefined, at: string): Fault[] {
  if (law?.kind !== 'share') return [fault(`${at}.award`, 'awardNotOwn', share.award)];
  const { percent, strictlyMore, of } = law.value;
  const isFewer = share.percent < percent || (share.percent === percent && strictlyMore && !share.strictlyMore);
  return [
    ...(isFewer ? [fault(`${at}.percent`, 'shareUnderNational', String(percent))] : []),
    ...(of === 'allMembers' && share.of !== of ? [fault(`${at}.of`, 'shareUnderNational', of)] : []),
  ];
}

function quotaFaults({ award, percent }: Row<'quotas'>, law: RegulatedValue | undefined, at: string): Fault[] {
  if (law?.kind !== 'quota') return [fault(`${at}.award`, 'quotaUnknown', award)];
  const isMore = law.verified && law.value !== null && percent > law.value;
  return isMore ? [fault(`${at}.percent`, 'quotaOverNational', String(law.value))] : [];
}

/** Not longer than the law gives, where that has been compared with the text; how long a list is published is not a deadline. */
function daysFaults({ step, level, value }: Row<'workingDays'>, law: RegulatedValue | undefined, at: string): Fault[] {
  if (law?.kind !== 'workingDays') return [fault(`${at}.level`, 'levelNotOwn', level ?? step)];
  if (!law.verified) return [];
  if (step === 'publicComment' && value < law.value)
    return [fault(`${at}.value`, 'daysUnderNational', String(law.value))];
  return value > law.value ? [fault(`${at}.value`, 'daysOverNational', String(law.value))] : [];
}

function pathOf({ step, level }: Row<'workingDays'>): string {
  return `workingDays.${step}${level === undefined ? '' : `.${level}`}`;
}
