import { Quiet, Stack, StatusBadge } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { useSession } from '../session.ts';
import { deadlineOf } from './deadline.ts';

/** A deadline with what it means today. */
export function Due({ dueOn }: { readonly dueOn: string | null }) {
  const { t, day } = useWords();
  const { today } = useSession();
  const { state, days } = deadlineOf(dueOn, today);
  if (state === 'none') return <Quiet>{t('list.noDue')}</Quiet>;
  return (
    <Stack gap="tight">
      <span>{day(dueOn)}</span>
      {state === 'overdue' && (
        <span>
          <StatusBadge tone="danger">{t('list.overdueBy', { days })}</StatusBadge>
        </span>
      )}
      {state === 'today' && (
        <span>
          <StatusBadge tone="warning" icon="clock">
            {t('list.dueToday')}
          </StatusBadge>
        </span>
      )}
    </Stack>
  );
}
