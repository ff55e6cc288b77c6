import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { TaskEvent } from '@vinh-danh/workflows/direction';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { findLeading, leading } from '../movements/offices.ts';
import type { TaskRow } from './store.ts';

type Who = Pick<UserContext, 'memberships' | 'on'>;
type Ends = Pick<TaskRow, 'issuerId' | 'leadId' | 'partnerIds'>;
export type TaskAct = TaskEvent['type'];

const ofUnit: readonly TaskAct[] = ['progress', 'report', 'takeBack'];
const ofGiver: readonly TaskAct[] = ['accept', 'return', 'extend', 'withdraw'];

/** The office in which the caller works on a task: of the unit that answers for it; progress is told by those that help too. */
function doing({ memberships }: Who, { leadId, partnerIds }: Ends, act: TaskAct): Membership | undefined {
  const places = act === 'progress' ? [leadId, ...partnerIds] : [leadId];
  return memberships.find(
    ({ role, organisationId }) => (role === 'nominator' || role === 'unitHead') && places.includes(organisationId),
  );
}

/** The office in which the caller does this with a task. @throws RefusedError `roleNotPermitted`. */
export async function officeFor(tx: Tx, who: Who, task: Ends, act: TaskAct): Promise<Membership> {
  if (!ofUnit.includes(act)) return (await leading(tx, who, task.issuerId)).office;
  const office = doing(who, task, act);
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator', 'unitHead'] });
  return office;
}

/** What the caller's offices let him do with a task, whatever its state. */
export async function actsOf(tx: Tx, who: Who, task: Ends): Promise<TaskAct[]> {
  const giver = await findLeading(tx, who, task.issuerId);
  return [...ofUnit.filter((act) => doing(who, task, act)), ...(giver ? ofGiver : [])];
}
