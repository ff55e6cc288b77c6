import { v7 } from 'uuid';
import { businessDayAt } from '../business-day.ts';

/**
 * Ids for nominations written down together on a business day, in their order. A list's newest are those of the latest
 * business day: where it lies in the past, as in a replay, the ids carry that day with the time of day it is now.
 */
export function newIds(count: number, on: string, now = new Date()): string[] {
  const since = Date.parse(businessDayAt(now)) - Date.parse(on);
  return Array.from({ length: count }, (_, seq) => (since > 0 ? v7({ msecs: now.getTime() - since, seq }) : v7()));
}
