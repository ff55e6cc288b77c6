import { StatusBadge, type StatusTone } from '@vinh-danh/ui';
import { useSession } from '../session.ts';
import type { TaskLine } from '../trpc.ts';
import { useDirectionWords } from './use-direction-words.ts';

const tones: Readonly<Record<TaskLine['state'], StatusTone>> = {
  assigned: 'neutral',
  inProgress: 'current',
  reported: 'current',
  accepted: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
};
const open: ReadonlySet<TaskLine['state']> = new Set(['assigned', 'inProgress', 'returned']);

/** Where a task stands; overdue while the unit still has it. */
export function TaskBadge({ state, dueOn, reportedOn }: Pick<TaskLine, 'state' | 'dueOn' | 'reportedOn'>) {
  const { d, day } = useDirectionWords();
  const { today } = useSession();
  if (open.has(state) && dueOn < today)
    return <StatusBadge tone="danger">{d('late', { day: day(dueOn) })}</StatusBadge>;
  const isLate = state === 'accepted' && reportedOn !== null && reportedOn > dueOn;
  return <StatusBadge tone={tones[state]}>{isLate ? d('acceptedLate') : d(`states.${state}`)}</StatusBadge>;
}
