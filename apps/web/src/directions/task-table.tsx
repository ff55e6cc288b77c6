import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Honoured } from '@vinh-danh/ui';
import type { TaskLine } from '../trpc.ts';
import { briefly } from './briefly.ts';
import { TaskBadge } from './task-badge.tsx';
import { type DirectionWords, useDirectionWords } from './use-direction-words.ts';

type Props = {
  readonly caption: string;
  readonly tasks: readonly TaskLine[];
  /** Among tasks of one document the document need not be named. */
  readonly ofOne?: boolean;
};

/** Tasks with who answers for them, by when, and where they stand. */
export function TaskTable({ caption, tasks, ofOne = false }: Props) {
  const words = useDirectionWords();
  return <DataTable caption={caption} columns={columnsOf(words, ofOne)} rows={tasks} rowKey={({ id }) => id} />;
}

function columnsOf({ d, day, list }: DirectionWords, ofOne: boolean): Column<TaskLine>[] {
  const document: Column<TaskLine> = {
    key: 'document',
    header: d('document'),
    cell: ({ number, issuerName }) => `${number}, ${issuerName}`,
  };
  return [
    {
      key: 'task',
      header: d('task'),
      lead: true,
      cell: ({ id, content }) => (
        <Link to="/tasks/$id" params={{ id }}>
          <Honoured>{briefly(content)}</Honoured>
        </Link>
      ),
    },
    ...(ofOne ? [] : [document]),
    { key: 'leader', header: d('leader'), cell: ({ leadName }) => leadName },
    { key: 'partners', header: d('partners'), cell: ({ partners }) => list(partners) },
    { key: 'dueOn', header: d('dueOn'), whole: true, cell: ({ dueOn }) => day(dueOn) },
    { key: 'state', header: d('state'), cell: (task) => <TaskBadge {...task} /> },
  ];
}
