import { Link } from '@tanstack/react-router';
import { type Column, Honoured } from '@vinh-danh/ui';
import type { ReportLine } from '../trpc.ts';
import { StateBadge } from './state-badge.tsx';
import type { ReportWords } from './use-report-words.ts';

/** Reports with their period, by when, for whom and where they stand. */
export function reportColumns({ r, day }: ReportWords): Column<ReportLine>[] {
  return [
    {
      key: 'title',
      header: r('formTitle'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/reports/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'unit', header: r('unit'), cell: ({ unitName }) => unitName },
    {
      key: 'period',
      header: r('period'),
      whole: true,
      cell: ({ from, to }) => r('days', { from: day(from), to: day(to) }),
    },
    { key: 'dueOn', header: r('dueOn'), whole: true, cell: ({ dueOn }) => day(dueOn) },
    { key: 'asker', header: r('asker'), cell: ({ ownerName }) => ownerName },
    { key: 'state', header: r('state'), cell: (line) => <StateBadge {...line} /> },
  ];
}
