import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import {
  Button,
  DateField,
  FormWidth,
  Loading,
  Notice,
  PageHead,
  Row,
  Section,
  Select,
  Stack,
  TextField,
} from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useCalendarWords } from '../fields/day.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { useSession } from '../session.ts';
import { type NewDirection, trpc } from '../trpc.ts';
import { isWhole, newTask, toTask } from './drafts.ts';
import { Failure } from './failure.tsx';
import { TaskFields } from './task-fields.tsx';
import { useDirectionAct } from './use-direction-act.ts';
import { useDirectionWords } from './use-direction-words.ts';

const route = getRouteApi('/directions/new');

/** Tasks are given by a document: the document, then each task. */
export function GivePage() {
  return (
    <Waiting>
      <Give />
    </Waiting>
  );
}

function Give() {
  const { t, d } = useDirectionWords();
  const { data: bodies, error, refetch } = useQuery(trpc.movements.bodies.queryOptions());
  if (error && !bodies) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!bodies) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={d('give')} lead={d('giveLead')} />
      <GiveForm bodies={bodies} />
    </Stack>
  );
}

const kinds = ['plan', 'conclusion', 'letter'] as const;
type Body = { readonly id: string; readonly name: string };

function GiveForm({ bodies }: { readonly bodies: readonly Body[] }) {
  const { t, d } = useDirectionWords();
  const { today } = useSession();
  const calendar = useCalendarWords();
  const navigate = useNavigate();
  const { movementId = '' } = route.useSearch();
  const { data: movements = [] } = useQuery(trpc.movements.list.queryOptions());
  const [head, setHead] = useState({
    issuerId: '',
    movementId,
    kind: 'plan' as NewDirection['kind'],
    number: '',
    issuedOn: today,
    abstract: '',
  });
  const yearEnd = `${today.slice(0, 4)}-12-31`;
  const [tasks, setTasks] = useState([newTask(1, yearEnd)]);
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useDirectionAct();
  const give = useMutation(
    trpc.directions.give.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => void navigate({ to: '/directions/$id', params: { id } }),
    }),
  );
  // By a movement its tasks are given by whoever launched it.
  const launcher = movements.find(({ id }) => id === head.movementId)?.launchedById;
  const usual = bodies.find(({ id }) => id === launcher) ?? bodies[0];
  const issuerId = head.issuerId || (usual?.id ?? '');
  const change = (part: Partial<typeof head>) => setHead({ ...head, ...part });
  const [number, abstract] = [head.number.trim(), head.abstract.trim()];
  const isReady = number !== '' && abstract !== '' && tasks.every(isWhole);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isReady) return;
    const { movementId: movement, ...rest } = head;
    const under = movement ? { movementId: movement } : {};
    give.mutate({ ...rest, ...under, issuerId, commandId, number, abstract, tasks: tasks.map(toTask) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack gap="wide">
          <Section title={d('document')}>
            <Stack>
              <Select
                label={d('issuer')}
                value={issuerId}
                options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={({ currentTarget }) => change({ issuerId: currentTarget.value })}
              />
              <Row align="end">
                <Select
                  label={d('kind')}
                  value={head.kind}
                  options={kinds.map((value) => ({ value, label: d(`kinds.${value}`) }))}
                  onChange={({ currentTarget }) => change({ kind: currentTarget.value as NewDirection['kind'] })}
                />
                <DateField
                  label={d('issuedOn')}
                  required
                  value={head.issuedOn}
                  onChange={(issuedOn) => change({ issuedOn })}
                  words={calendar}
                  today={today}
                />
              </Row>
              <TextField
                label={d('number')}
                required
                maxLength={100}
                value={head.number}
                error={tried && !number ? d('fill') : undefined}
                onChange={({ currentTarget }) => change({ number: currentTarget.value })}
              />
              <TextField
                label={d('abstract')}
                required
                maxLength={1000}
                value={head.abstract}
                error={tried && !abstract ? d('fill') : undefined}
                onChange={({ currentTarget }) => change({ abstract: currentTarget.value })}
              />
              <Select
                label={d('movement')}
                value={head.movementId}
                options={[
                  { value: '', label: d('noMovement') },
                  ...movements
                    .filter(({ isOpen, id }) => isOpen || id === movementId)
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={({ currentTarget }) => change({ movementId: currentTarget.value })}
              />
            </Stack>
          </Section>
          <Section title={d('tasks')}>
            <Stack>
              {tasks.map((task, index) => (
                <TaskFields
                  key={task.key}
                  number={index + 1}
                  task={task}
                  tried={tried}
                  onChange={(changed) => setTasks(tasks.map((one) => (one.key === task.key ? changed : one)))}
                  onRemove={tasks.length > 1 ? () => setTasks(tasks.filter(({ key }) => key !== task.key)) : undefined}
                />
              ))}
              <div>
                <Button onClick={() => setTasks([...tasks, newTask((tasks.at(-1)?.key ?? 0) + 1, yearEnd)])}>
                  {d('addTask')}
                </Button>
              </div>
            </Stack>
          </Section>
          {tried && !isReady && (
            <Notice tone="danger" title={t('errors.refused')} announce>
              <p>{d('gaps')}</p>
            </Notice>
          )}
          {give.error && <Failure error={give.error} />}
          <div>
            <Button type="submit" kind="primary" busy={give.isPending}>
              {d('give')}
            </Button>
          </div>
        </Stack>
      </FormWidth>
    </form>
  );
}
