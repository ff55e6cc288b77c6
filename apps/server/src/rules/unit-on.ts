import type { Executor } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { listStandings, type Standing } from './store.ts';

/**
 * The unit a person asks for when none is named: one they nominate for, else the first of their offices; for a day
 * before it was founded the one it came from. Undefined for somebody without an office.
 */
export async function unitOn(
  db: Executor,
  memberships: readonly Membership[],
  on: string,
): Promise<string | undefined> {
  const own = (memberships.find(({ role }) => role === 'nominator') ?? memberships[0])?.organisationId;
  if (own === undefined) return undefined;
  const [standing] = await listStandings(db, [own]);
  if (!standing || stands(standing, on)) return own;
  const before = await listStandings(db, standing.predecessors);
  return standing.predecessors.find((id) => before.some((one) => one.id === id && stands(one, on))) ?? own;
}

function stands({ foundedOn, dissolvedOn }: Standing, on: string): boolean {
  return (foundedOn === null || foundedOn <= on) && (dissolvedOn === null || on < dissolvedOn);
}
