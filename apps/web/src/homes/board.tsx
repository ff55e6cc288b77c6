import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Loading, Section } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { type Count, type Movement, trpc } from '../trpc.ts';

/** The emulation board's: what has been awarded this year, each number a list, and the movements that run. */
export function Board() {
  const words = useAllWords();
  const { t } = words;
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const counts = useQuery(trpc.statistics.counts.queryOptions({ year }));
  const movements = useQuery(trpc.movements.list.queryOptions());
  const rows = counts.data?.rows ?? [];
  const running = (movements.data ?? []).filter(({ isOpen }) => isOpen);
  return (
    <>
      <Section
        title={t('homes.countsOf', { year: String(year) })}
        aside={
          <Link to="/statistics" search={{ year }}>
            {t('nav.statistics')}
          </Link>
        }
      >
        {counts.isPending && <Loading label={t('common.loading')} />}
        {counts.data && rows.length === 0 && <Empty title={t('homes.noCounts')}>{t('homes.noCountsLead')}</Empty>}
        {rows.length > 0 && (
          <DataTable
            caption={t('homes.countsOf', { year: String(year) })}
            rows={rows}
            rowKey={(row) => row.award}
            columns={countColumns(words)}
          />
        )}
      </Section>
      {running.length > 0 && (
        <Section title={t('homes.movements')}>
          <DataTable
            caption={t('homes.movements')}
            rows={running}
            rowKey={({ id }) => id}
            columns={movementColumns(words)}
          />
        </Section>
      )}
    </>
  );
}

function countColumns({ t, number, award }: AllWords): Column<Count>[] {
  return [
    {
      key: 'award',
      header: t('counts.dimensions.award'),
      lead: true,
      cell: (row) => (
        <Link to="/nominations" search={{ year: row.year, award: row.award, standing: true }}>
          {award(row.award)}
        </Link>
      ),
    },
    {
      key: 'collective',
      header: t('subjects.collective'),
      numeric: true,
      cell: (row) => number(row.collective),
    },
    {
      key: 'individual',
      header: t('subjects.individual'),
      numeric: true,
      cell: (row) => number(row.individual),
    },
    {
      key: 'household',
      header: t('subjects.household'),
      numeric: true,
      cell: (row) => number(row.household),
    },
  ];
}

function movementColumns({ t, day }: AllWords): Column<Movement>[] {
  return [
    {
      key: 'name',
      header: t('homes.movement'),
      lead: true,
      cell: ({ id, name }) => (
        <Link to="/nominations" search={{ movementId: id }}>
          {name}
        </Link>
      ),
    },
    { key: 'from', header: t('homes.launchedOn'), cell: ({ launchedOn }) => day(launchedOn) },
    { key: 'to', header: t('homes.endsOn'), cell: ({ endsOn }) => day(endsOn) },
  ];
}
