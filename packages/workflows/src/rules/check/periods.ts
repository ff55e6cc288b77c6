import { dayAfter } from '../days.ts';
import type { Check, Fault } from './fault.ts';
import { eachOf, fault } from './fault.ts';

/** Regimes follow each other day by day; only the last is open. */
export const checkPeriods: Check = ({ procedure: { regimes, preparedRegimes } }) => [
  ...eachOf(regimes, 'procedure.regimes', ({ code, from, to }, at, index) => {
    const before = regimes[index - 1];
    const ownPeriod: Fault[] = to !== null && to < from ? [fault(`${at}.to`, 'regimeEndsBeforeItBegins')] : [];
    const twice = regimes.findIndex((other) => other.code === code) < index ? [fault(`${at}.code`, 'regimeTwice')] : [];
    return [...ownPeriod, ...twice, ...(before ? against(before.to, from, `${at}.from`) : [])];
  }),
  ...eachOf(preparedRegimes, 'procedure.preparedRegimes', ({ code }, at) =>
    regimes.some((other) => other.code === code) ? [fault(`${at}.code`, 'regimeTwice')] : [],
  ),
];

function against(endBefore: string | null, from: string, path: string): Fault[] {
  if (endBefore === null || endBefore >= from) return [fault(path, 'regimesOverlap', endBefore ?? 'open')];
  return dayAfter(endBefore) === from ? [] : [fault(path, 'regimesGap', endBefore)];
}
