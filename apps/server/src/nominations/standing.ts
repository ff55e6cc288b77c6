import type { Executor } from '@vinh-danh/db';
import { findStanding } from './store.ts';
import type { Loaded } from './steps.ts';

/** Where a nomination stands, for a slice that hangs something on it; undefined where these organisations do not see it. */
export function standingFor(
  db: Executor,
  id: string,
  organisations: readonly string[],
): Promise<Pick<Loaded, 'stage' | 'dossier'> | undefined> {
  return findStanding(db, id, organisations);
}
