import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Honoured, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { hasRole, useSession } from '../session.ts';
import { type Movement, trpc } from '../trpc.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

/** All movements, the newest first. */
export function MovementsPage() {
  return (
    <Waiting>
      <Movements />
    </Waiting>
  );
}

function Movements() {
  const words = useMovementWords();
  const session = useSession();
  const { t, m } = words;
  const { data, error, refetch } = useQuery(trpc.movements.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={m('title')}
        lead={m('lead')}
        actions={
          hasRole(session, 'statistician', 'leader', 'unitHead') && (
            <ButtonLink to="/movements/new" kind="primary">
              {m('make')}
            </ButtonLink>
          )
        }
      />
      {data.length === 0 ? <Empty title={m('none')}>{m('noneLead')}</Empty> : <MovementTable movements={data} />}
    </Stack>
  );
}

/** Movements with who launched them and where they stand. */
export function MovementTable({ movements }: { readonly movements: readonly Movement[] }) {
  const words = useMovementWords();
  return <DataTable caption={words.m('title')} columns={columnsOf(words)} rows={movements} rowKey={({ id }) => id} />;
}

function columnsOf({ m, day }: MovementWords): Column<Movement>[] {
  return [
    {
      key: 'name',
      header: m('name'),
      lead: true,
      cell: ({ id, name }) => (
        <Link to="/movements/$id" params={{ id }}>
          <Honoured>{name}</Honoured>
        </Link>
      ),
    },
    { key: 'level', header: m('level'), cell: ({ level }) => tellLevel(level, { m }) },
    { key: 'launcher', header: m('launcher'), cell: ({ launchedByName }) => launchedByName },
    { key: 'launchedOn', header: m('launchedOn'), whole: true, cell: ({ launchedOn }) => day(launchedOn) },
    { key: 'state', header: m('state'), cell: ({ status }) => m(`states.${status}`) },
  ];
}

const levels = ['national', 'province', 'district', 'commune', 'unit'] as const;

export function tellLevel(level: string, { m }: Pick<MovementWords, 'm'>): string {
  const known = levels.find((one) => one === level);
  return known ? m(`levels.${known}`) : level;
}
