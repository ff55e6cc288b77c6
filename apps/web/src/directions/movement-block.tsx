import { useQuery } from '@tanstack/react-query';
import { Section } from '@vinh-danh/ui';
import { ButtonLink } from '../routes/links.tsx';
import { type MovementRead, trpc } from '../trpc.ts';
import { TaskTable } from './task-table.tsx';
import { useDirectionWords } from './use-direction-words.ts';

/** The tasks given under a movement: all of them for whoever gave them, a unit's own for the unit. */
export function TasksUnder({ movement: { id, mayLead } }: { readonly movement: MovementRead }) {
  const { d } = useDirectionWords();
  const { data: tasks = [] } = useQuery(trpc.directions.under.queryOptions({ movementId: id }));
  if (tasks.length === 0 && !mayLead) return null;
  return (
    <Section
      title={d('tasks')}
      aside={
        mayLead && (
          <ButtonLink to="/directions/new" search={{ movementId: id }}>
            {d('give')}
          </ButtonLink>
        )
      }
    >
      {tasks.length > 0 && <TaskTable caption={d('tasks')} tasks={tasks} />}
    </Section>
  );
}
