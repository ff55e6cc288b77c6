import type { Membership } from '@vinh-danh/workflows';
import type { ReportEvent } from '@vinh-danh/workflows/reporting';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';

/** Who works on a report: the unit that tells, or the board that asked. */
export type Side = 'unit' | 'board';

export function sideOf(act: ReportEvent['type']): Side {
  return act === 'accept' || act === 'return' ? 'board' : 'unit';
}

type Ends = { readonly unitId: string; readonly ownerId: string; readonly heirId?: string | null };

/** The office in which the caller works on a report from one side, for a unit that ended its successor; undefined for others. */
export function findOffice(
  { memberships }: Pick<UserContext, 'memberships'>,
  report: Ends,
  side: Side,
): Membership | undefined {
  return memberships.find(({ role, organisationId }) =>
    side === 'board'
      ? role === 'statistician' && organisationId === report.ownerId
      : (role === 'nominator' || role === 'unitHead') &&
        (organisationId === report.unitId || organisationId === report.heirId),
  );
}

/**
 * The office in which the caller writes: the unit's; or the board's, which enters what a unit that does not log in has sent, for
 * another of the board to check.
 */
export function findWriter(context: Pick<UserContext, 'memberships'>, report: Ends): Membership | undefined {
  return findOffice(context, report, 'unit') ?? findOffice(context, report, 'board');
}

/** The same. @throws RefusedError `roleNotPermitted` with the roles that may. */
export function officeOver(context: UserContext, report: Ends, side: Side): Membership {
  const office = side === 'board' ? findOffice(context, report, side) : findWriter(context, report);
  if (!office)
    throw new RefusedError({
      code: 'roleNotPermitted',
      roles: side === 'board' ? ['statistician'] : ['nominator', 'unitHead'],
    });
  return office;
}
