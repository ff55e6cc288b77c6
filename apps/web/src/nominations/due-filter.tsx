import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon, LinkRow } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import { trpc } from '../trpc.ts';

const groups = [
  { due: 'overdue', icon: 'danger' },
  { due: 'soon', icon: 'clock' },
  { due: 'later', icon: 'calendar' },
] as const;

/** How much of the work is late, how much is due within three working days; each count narrows the list to it. */
export function DueFilter() {
  const { t, number } = useWords();
  const { data } = useQuery(trpc.home.get.queryOptions());
  if (!data) return null;
  const { queue } = data;
  const shown = groups.filter(({ due }) => queue[due] > 0);
  // Where nothing presses there is nothing to narrow to.
  if (shown.every(({ due }) => due === 'later')) return null;
  return (
    <LinkRow label={t('homes.byDeadline')}>
      {shown.map(({ due, icon }) => (
        <Link key={due} to="/" search={{ due }} activeOptions={{ includeSearch: true }}>
          <Icon name={icon} size={16} />
          {t(`homes.queue.${due}`, { count: queue.isMore ? `${number(queue[due])}+` : number(queue[due]) })}
        </Link>
      ))}
    </LinkRow>
  );
}
