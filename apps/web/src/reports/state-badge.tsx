import { StatusBadge, type StatusTone } from '@vinh-danh/ui';
import { useSession } from '../session.ts';
import type { ReportLine } from '../trpc.ts';
import { useReportWords } from './use-report-words.ts';

const tones: Readonly<Record<ReportLine['state'], StatusTone>> = {
  due: 'neutral',
  drafted: 'current',
  submitted: 'current',
  accepted: 'success',
  returned: 'warning',
  correcting: 'current',
  resubmitted: 'current',
};

type Standing = Pick<ReportLine, 'state' | 'dueOn' | 'accepted' | 'endedOn'>;

/** Where a report stands; overdue while the unit still has it and nothing of it was ever accepted. */
export function StateBadge({ state, dueOn, accepted, endedOn }: Standing) {
  const { r, day } = useReportWords();
  const { today } = useSession();
  if (endedOn !== null) return <StatusBadge tone="neutral">{r('notAsked', { day: day(endedOn) })}</StatusBadge>;
  const isLate = accepted === null && dueOn < today && state !== 'submitted';
  if (isLate) return <StatusBadge tone="danger">{r('late', { day: day(dueOn) })}</StatusBadge>;
  return <StatusBadge tone={tones[state]}>{r(`states.${state}`)}</StatusBadge>;
}
