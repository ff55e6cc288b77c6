import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { findLeading } from '../movements/offices.ts';

type Who = Pick<UserContext, 'memberships' | 'on'>;
type Led = { readonly organiserId: string; readonly headId: string };

/** The offices in which the caller leads a cluster: for the board that formed it, or for the member that heads it this year. */
export async function leadersOf(
  tx: Tx,
  who: Who,
  { organiserId, headId }: Led,
): Promise<{ board: Membership | undefined; head: Membership | undefined }> {
  const found = await findLeading(tx, who, organiserId);
  const head = who.memberships.find(
    ({ role, organisationId }) => (role === 'nominator' || role === 'unitHead') && organisationId === headId,
  );
  return { board: found?.office, head };
}

/** What only the board does; the rest of the year is led by the head too. */
const ofTheBoard: ReadonlySet<string> = new Set([
  'arrange',
  'openSelfScoring',
  'replaceMember',
  'removeMember',
  'close',
]);

/** The office in which the caller does this. @throws RefusedError `roleNotPermitted`. */
export async function officeFor(tx: Tx, who: Who, led: Led, act: string): Promise<Membership> {
  const { board, head } = await leadersOf(tx, who, led);
  const office = board ?? (ofTheBoard.has(act) ? undefined : head);
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['statistician', 'leader', 'unitHead'] });
  return office;
}
