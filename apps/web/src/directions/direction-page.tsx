import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, type Fact, Facts, Loading, PageHead, Quiet, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { UploadField } from '../files/upload-field.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type DirectionRead, queryClient, trpc } from '../trpc.ts';
import { AddTasksDialog } from './add-tasks-dialog.tsx';
import { FileList } from './file-list.tsx';
import { TaskTable } from './task-table.tsx';
import { type DirectionWords, useDirectionWords } from './use-direction-words.ts';

const route = getRouteApi('/directions/$id');

/** A document with the tasks it gives and its files. */
export function DirectionPage() {
  return (
    <Waiting>
      <Direction />
    </Waiting>
  );
}

function Direction() {
  const { id } = route.useParams();
  const words = useDirectionWords();
  const { t, d } = words;
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(trpc.directions.get.queryOptions({ id }));
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { direction, tasks, mayLead } = data;
  return (
    <Stack gap="wide">
      <PageHead
        title={direction.abstract}
        lead={direction.issuerName}
        actions={mayLead && <Button onClick={() => setAdding(true)}>{d('addTasks')}</Button>}
      />
      <Facts facts={factsOf(data, words)} />
      <Facts across facts={countsOf(data, words)} />
      <Section title={d('tasks')}>
        <TaskTable caption={d('tasks')} tasks={tasks} ofOne />
      </Section>
      {mayLead && (
        <Section title={d('files')}>
          <UploadField
            to={`/api/directions/${id}/files`}
            label={d('files')}
            hint={d('evidenceHint')}
            onChange={(uploaded) => {
              if (uploaded.length > 0) void queryClient.invalidateQueries(trpc.directions.get.queryFilter({ id }));
            }}
          />
        </Section>
      )}
      {isAdding && <AddTasksDialog id={id} issuedOn={direction.issuedOn} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function factsOf({ direction, files }: DirectionRead, { d, day }: DirectionWords): Fact[] {
  const { kind, number: symbol, issuedOn, movementId, movementName } = direction;
  return [
    {
      label: d('document'),
      value: d('documentLine', { kind: d(`kinds.${kind}`), number: symbol, day: day(issuedOn) }),
    },
    ...(movementId
      ? [
          {
            label: d('movement'),
            value: (
              <Link to="/movements/$id" params={{ id: movementId }}>
                {movementName}
              </Link>
            ),
          },
        ]
      : []),
    { label: d('files'), value: files.length === 0 ? <Quiet>{d('noFile')}</Quiet> : <FileList files={files} /> },
  ];
}

function countsOf({ direction }: DirectionRead, { d, number }: DirectionWords): Fact[] {
  return (['tasks', 'accepted', 'waiting', 'late'] as const).map((key) => ({
    label: d(`counts.${key}`),
    value: number(direction[key]),
  }));
}
