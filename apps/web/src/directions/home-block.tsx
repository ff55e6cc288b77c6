import { Link } from '@tanstack/react-router';
import { Section } from '@vinh-danh/ui';
import type { Home } from '../trpc.ts';
import { TaskTable } from './task-table.tsx';
import { useDirectionWords } from './use-direction-words.ts';

const shown = 5;

/** What the own unit has to do by when, and what waits to be accepted as done: the most urgent of each. */
export function TaskBlock({ tasks }: { readonly tasks: NonNullable<Home['tasks']> }) {
  const { d, number } = useDirectionWords();
  return (['toDo', 'toJudge'] as const)
    .filter((part) => tasks[part].length > 0)
    .map((part) => (
      <Section
        key={part}
        title={d(part)}
        aside={<Link to="/directions">{d('all', { count: number(tasks[part].length) })}</Link>}
      >
        <TaskTable caption={d(part)} tasks={tasks[part].slice(0, shown)} />
      </Section>
    ));
}
