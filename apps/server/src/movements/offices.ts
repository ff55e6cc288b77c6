import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readBodies, type BodyWithAppraiser } from '../organisations/read-body.ts';

type Who = Pick<UserContext, 'memberships' | 'on'>;

/**
 * A body and the office in which the caller leads its movements: in the emulation board of the body itself or of whoever
 * appraises for it, or as its head. Undefined for others.
 */
export async function findLeading(
  tx: Tx,
  { memberships, on }: Who,
  bodyId: string,
): Promise<{ body: BodyWithAppraiser; office: Membership } | undefined> {
  const body = (await readBodies(tx, [bodyId], on)).get(bodyId);
  const office = memberships.find(
    ({ role, organisationId }) =>
      (role === 'statistician' && (organisationId === bodyId || organisationId === body?.appraiserId)) ||
      ((role === 'leader' || role === 'unitHead') && organisationId === bodyId),
  );
  return body && office && { body, office };
}

/** The same. @throws RefusedError `roleNotPermitted` for others. */
export async function leading(tx: Tx, who: Who, bodyId: string) {
  const found = await findLeading(tx, who, bodyId);
  if (!found) throw new RefusedError({ code: 'roleNotPermitted', roles: ['statistician', 'leader', 'unitHead'] });
  return found;
}

/** The office in which the caller speaks for a unit. @throws RefusedError `roleNotPermitted`. */
export function unitOffice({ memberships }: Pick<UserContext, 'memberships'>, unitId: string): Membership {
  const office = memberships.find(
    ({ role, organisationId }) => (role === 'nominator' || role === 'unitHead') && organisationId === unitId,
  );
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator', 'unitHead'] });
  return office;
}
