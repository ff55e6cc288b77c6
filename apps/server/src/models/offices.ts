import type { Tx } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { findLeading } from '../movements/offices.ts';
import { readBodies } from '../organisations/read-body.ts';
import type { Model } from './store.ts';

type Who = Pick<UserContext, 'memberships' | 'on'>;
type Lying = Pick<Model, 'unitId' | 'holderId' | 'state'>;

const speakers: Role[] = ['nominator', 'unitHead'];
const judges: Role[] = ['unitHead', 'leader', 'appraiser', 'statistician'];

/** What the caller may do with a model as it lies, each in one of his offices. */
export async function officesOver(tx: Tx, who: Who, { unitId, holderId, state }: Lying) {
  const [bodies, leading] = await Promise.all([readBodies(tx, [holderId], who.on), findLeading(tx, who, holderId)]);
  const appraiserId = bodies.get(holderId)?.appraiserId;
  const find = (roles: Role[], ...places: (string | null | undefined)[]) =>
    who.memberships.find(({ role, organisationId }) => roles.includes(role) && places.includes(organisationId));
  const speaker = find(speakers, unitId);
  const judge =
    state === 'drafted' ? undefined : (find(judges, holderId) ?? find(['appraiser', 'statistician'], appraiserId));
  const offices: Readonly<Record<string, Membership | undefined>> = {
    edit: speaker,
    propose: speaker,
    promote: judge,
    return: judge,
    publish: leading?.office,
    withdraw: state === 'published' ? leading?.office : (speaker ?? judge),
  };
  return offices;
}

/** The office in which the caller does this. @throws RefusedError `roleNotPermitted`. */
export async function officeFor(tx: Tx, who: Who, model: Lying, act: string): Promise<Membership> {
  const office = (await officesOver(tx, who, model))[act];
  if (!office)
    throw new RefusedError({
      code: 'roleNotPermitted',
      roles: act === 'edit' || act === 'propose' ? speakers : judges,
    });
  return office;
}
