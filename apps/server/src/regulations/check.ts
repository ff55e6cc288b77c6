import type { Executor } from '@vinh-danh/db';
import { checkRegulation, nationalRulebook } from '@vinh-danh/workflows/rulebook';
import { RefusedError } from '../errors.ts';
import type { Stored } from './store.ts';
import { findLatest } from './store.ts';

/** @throws RefusedError `regulationFaulty` with each fault and its path. */
export function checkContent(content: unknown): void {
  const faults = checkRegulation(nationalRulebook, content);
  if (faults.length > 0) throw new RefusedError({ code: 'regulationFaulty', params: { faults } });
}

/**
 * A regulation is in force from the day of its decision at the earliest, and never from a day before the one it follows.
 * @throws RefusedError `validFromPassed` or `validFromBefore`, with the earliest day.
 */
export async function checkValidFrom(
  db: Executor,
  { organisationId, validFrom }: Pick<Stored, 'organisationId' | 'validFrom'>,
  on: string,
): Promise<Stored | undefined> {
  if (validFrom < on) throw new RefusedError({ code: 'validFromPassed', params: { earliest: on } });
  const latest = await findLatest(db, organisationId);
  if (latest && validFrom < latest.validFrom)
    throw new RefusedError({ code: 'validFromBefore', params: { earliest: latest.validFrom } });
  return latest;
}
