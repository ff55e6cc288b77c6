import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { findLeading } from '../movements/offices.ts';
import type { ActInput } from './input.ts';

type Who = Pick<UserContext, 'memberships' | 'on'>;

/** What the caller may do with a report of this issuer, each in one of his offices. */
export async function officesOver(tx: Tx, who: Who, issuerId: string) {
  const board = (await findLeading(tx, who, issuerId))?.office;
  const head = who.memberships.find(
    ({ role, organisationId }) => (role === 'leader' || role === 'unitHead') && organisationId === issuerId,
  );
  return { board, head };
}

/** The office in which the caller does this. @throws RefusedError `roleNotPermitted`. */
export async function officeFor(
  tx: Tx,
  who: Who,
  issuerId: string,
  act: ActInput['act'] | 'arrange',
): Promise<Membership> {
  const { board, head } = await officesOver(tx, who, issuerId);
  const office = act === 'signOff' ? head : board;
  if (office) return office;
  const roles =
    act === 'signOff' ? (['leader', 'unitHead'] as const) : (['statistician', 'leader', 'unitHead'] as const);
  throw new RefusedError({ code: 'roleNotPermitted', roles });
}

/** The office in which the caller writes a section: in the board of the issuer, or for the unit it was given to. */
export async function findWriter(
  tx: Tx,
  who: Who,
  { issuerId, unitId }: { issuerId: string; unitId: string | null },
): Promise<Membership | undefined> {
  const { board } = await officesOver(tx, who, issuerId);
  return board ?? speakerOf(who, unitId);
}

export function speakerOf({ memberships }: Pick<Who, 'memberships'>, unitId: string | null): Membership | undefined {
  return memberships.find(
    ({ role, organisationId }) => (role === 'nominator' || role === 'unitHead') && organisationId === unitId,
  );
}
