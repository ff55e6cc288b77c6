import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Loading, PageHead, Select, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useWords, type Words } from '../messages/words.ts';
import { yearsUpTo } from '../nominations/filters.tsx';
import { useSession } from '../session.ts';
import { type Count, trpc } from '../trpc.ts';
import { type Measure, measures, searchOf, sumOf } from './sum.ts';

const route = getRouteApi('/statistics');

/** What was awarded, by award, year and kind of subject; every number opens the list behind it. */
export function CountsPage() {
  const words = useWords();
  const { t } = words;
  const { today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(trpc.statistics.counts.queryOptions(search));
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('counts.title')} lead={t('counts.lead')} />
      <Stack>
        <Select
          width="narrow"
          label={t('counts.year')}
          value={String(search.year ?? '')}
          onChange={({ currentTarget }) => {
            const { year: _year, ...rest } = search;
            void navigate({ search: currentTarget.value ? { ...rest, year: Number(currentTarget.value) } : rest });
          }}
          options={[
            { value: '', label: t('list.anyYear') },
            ...yearsUpTo(today).map((year) => ({ value: year, label: year })),
          ]}
        />
        {!data && <Loading label={t('common.loading')} />}
        {data?.rows.length === 0 && <Empty title={t('counts.empty')}>{t('counts.emptyLead')}</Empty>}
        {data && data.rows.length > 0 && (
          <DataTable
            caption={t('counts.caption')}
            columns={columnsOf(words)}
            rows={[...data.rows, sumOf(data.rows)]}
            rowKey={({ award, year }) => `${award}-${year}`}
          />
        )}
      </Stack>
    </Stack>
  );
}

function columnsOf(words: Words): Column<Count>[] {
  const { t, award } = words;
  const isSum = ({ award: code }: Count) => code === '';
  return [
    {
      key: 'award',
      header: t('counts.award'),
      lead: true,
      cell: (row) => (isSum(row) ? <strong>{t('common.total')}</strong> : award(row.award)),
    },
    { key: 'year', header: t('counts.year'), numeric: true, cell: (row) => (isSum(row) ? '' : row.year) },
    ...measures.map((measure): Column<Count> => ({
      key: measure,
      header: t(`counts.${measure}`),
      numeric: true,
      cell: (row) =>
        isSum(row) ? <strong>{words.number(row[measure])}</strong> : <CountLink row={row} measure={measure} />,
    })),
  ];
}

function CountLink({ row, measure }: { readonly row: Count; readonly measure: Measure }) {
  const { t, number, award } = useWords();
  const count = row[measure];
  if (count === 0) return <>{number(0)}</>;
  const label = t('counts.cell', {
    count: number(count),
    label: t(`counts.${measure}`),
    award: award(row.award),
    year: String(row.year),
  });
  return (
    <Link to="/nominations" search={searchOf(row, measure)} aria-label={label}>
      {number(count)}
    </Link>
  );
}
