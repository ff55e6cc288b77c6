import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Honoured, Loading, PageHead, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { hasRole, useSession } from '../session.ts';
import { type DirectionLine, trpc } from '../trpc.ts';
import { TaskTable } from './task-table.tsx';
import { type DirectionWords, useDirectionWords } from './use-direction-words.ts';

/** What the own unit has to do, what waits to be accepted, and the documents behind it. */
export function DirectionsPage() {
  return (
    <Waiting>
      <Directions />
    </Waiting>
  );
}

function Directions() {
  const words = useDirectionWords();
  const session = useSession();
  const { t, d } = words;
  const { data, error, refetch } = useQuery(trpc.directions.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { toDo, toJudge, directions } = data;
  return (
    <Stack gap="wide">
      <PageHead
        title={d('title')}
        lead={d('lead')}
        actions={
          hasRole(session, 'statistician', 'leader', 'unitHead') && (
            <ButtonLink to="/directions/new" search={{}} kind="primary">
              {d('give')}
            </ButtonLink>
          )
        }
      />
      {toJudge.length > 0 && (
        <Section title={d('toJudge')}>
          <TaskTable caption={d('toJudge')} tasks={toJudge} />
        </Section>
      )}
      {hasRole(session, 'nominator', 'unitHead') && (
        <Section title={d('toDo')}>
          {toDo.length === 0 ? (
            <Empty title={d('noTask')}>{d('noTaskLead')}</Empty>
          ) : (
            <TaskTable caption={d('toDo')} tasks={toDo} />
          )}
        </Section>
      )}
      <Section title={d('directions')}>
        {directions.length === 0 ? (
          <Empty title={d('noDirection')}>{d('noDirectionLead')}</Empty>
        ) : (
          <DataTable caption={d('directions')} columns={columnsOf(words)} rows={directions} rowKey={({ id }) => id} />
        )}
      </Section>
    </Stack>
  );
}

function columnsOf({ d, day, number }: DirectionWords): Column<DirectionLine>[] {
  return [
    {
      key: 'abstract',
      header: d('abstract'),
      lead: true,
      cell: ({ id, abstract }) => (
        <Link to="/directions/$id" params={{ id }}>
          <Honoured>{abstract}</Honoured>
        </Link>
      ),
    },
    { key: 'number', header: d('number'), whole: true, cell: ({ number: symbol }) => symbol },
    { key: 'issuedOn', header: d('issuedOn'), whole: true, cell: ({ issuedOn }) => day(issuedOn) },
    { key: 'issuer', header: d('issuer'), cell: ({ issuerName }) => issuerName },
    ...(['tasks', 'accepted', 'waiting', 'late'] as const).map((key) => ({
      key,
      header: d(`counts.${key}`),
      numeric: true,
      cell: (line: DirectionLine) => number(line[key]),
    })),
  ];
}
