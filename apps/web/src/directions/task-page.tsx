import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Fact, Facts, Loading, PageHead, Prose, Section, Stack, Timeline, type TimelineItem } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type TaskRead, trpc } from '../trpc.ts';
import { briefly } from './briefly.ts';
import { FileList } from './file-list.tsx';
import { TaskActs } from './task-acts.tsx';
import { TaskBadge } from './task-badge.tsx';
import { type DirectionWords, useDirectionWords } from './use-direction-words.ts';

const route = getRouteApi('/tasks/$id');

/** A task: what has to be done, by whom and when, and what has been done. */
export function TaskPage() {
  return (
    <Waiting>
      <Task />
    </Waiting>
  );
}

function Task() {
  const { id } = route.useParams();
  const words = useDirectionWords();
  const { t, d } = words;
  const { data: read, error, refetch } = useQuery(trpc.directions.task.queryOptions({ id }));
  if (error && !read) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!read) return <Loading label={t('common.loading')} />;
  const { task, acts } = read;
  return (
    <Stack gap="wide">
      <Stack>
        <PageHead title={briefly(task.content)} lead={task.leadName} />
        <div>
          <TaskBadge {...task} />
        </div>
        <TaskActs read={read} />
      </Stack>
      <Facts facts={factsOf(read, words)} />
      <Section title={d('history')}>
        <Timeline items={acts.map((act, index) => itemOf(act, index, read, words)).toReversed()} />
      </Section>
    </Stack>
  );
}

function factsOf({ task, files }: TaskRead, { d, day, list }: DirectionWords): Fact[] {
  const { content, leadName, partners, dueOn, directionId, number, issuedOn, issuerName, abstract } = task;
  return [
    ...(briefly(content) === content ? [] : [{ label: d('content'), value: <Prose>{content}</Prose> }]),
    {
      label: d('leader'),
      value: task.formerLeadName ? d('passed', { unit: leadName, former: task.formerLeadName }) : leadName,
    },
    ...(partners.length > 0 ? [{ label: d('partners'), value: list(partners) }] : []),
    { label: d('dueOn'), value: day(dueOn) },
    {
      label: d('document'),
      value: (
        <Stack gap="tight">
          <Link to="/directions/$id" params={{ id: directionId }}>
            {abstract}
          </Link>
          <span>
            {number}, {day(issuedOn)}, {issuerName}
          </span>
        </Stack>
      ),
    },
    ...(files.length > 0 ? [{ label: d('evidence'), value: <FileList files={files} /> }] : []),
  ];
}

type Act = TaskRead['acts'][number];

function itemOf(act: Act, index: number, { files }: TaskRead, { d, day, time }: DirectionWords): TimelineItem {
  const { actor, organisation, at, payload } = act;
  const { note, reason, dueOn, fileIds = [] } = payload;
  const evidence = files.filter(({ id }) => fileIds.includes(id));
  const words = note ?? reason;
  return {
    key: String(index),
    title: d(`acts.${act.act}`),
    meta: d('actBy', { actor, organisation, at: time(at) }),
    body: (
      <Stack gap="tight">
        {words !== undefined && <Prose>{words}</Prose>}
        {act.act === 'extend' && dueOn !== undefined && <span>{d('extended', { day: day(dueOn) })}</span>}
        {evidence.length > 0 && <FileList files={evidence} />}
      </Stack>
    ),
    tone: act.act === 'accept' ? 'honour' : undefined,
  };
}
