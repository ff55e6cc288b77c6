import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChartFrame, Empty, HelpText, Loading, PageHead, PrintFrame, ScreenOnly, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import type { CountSearch } from '../routes/search.ts';
import { type CountInput, type CountTable, trpc } from '../trpc.ts';
import { CountFilters, DimensionChoice } from './count-choices.tsx';
import { inputOf } from './counted.ts';
import { CountsChart, CountsTable, mostSeries } from './count-views.tsx';
import { inOrder, wordOf } from './dimension-words.ts';
import { dimensions } from './dimensions.ts';

const route = getRouteApi('/statistics');
const personal: ReadonlySet<string> = new Set(['gender', 'ethnicity', 'occupationGroup']);

/** What was awarded, by any two dimensions; the choices stand in the address bar. */
export function CountsPage() {
  const { t } = useAllWords();
  const input = inputOf(route.useSearch());
  const navigate = route.useNavigate();
  const change = (next: CountSearch) => void navigate({ search: withoutEmpty(next) });
  const query = trpc.statistics.table.queryOptions(input, { placeholderData: keepPreviousData });
  const { data, error, isPlaceholderData, refetch } = useQuery(query);
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('counts.title')} lead={t('counts.lead')} />
      <ScreenOnly>
        <Stack>
          <DimensionChoice input={input} onChange={change} />
          <CountFilters input={input} names={data?.names ?? {}} onChange={change} />
          {(personal.has(input.rows) || personal.has(input.columns)) && <HelpText>{t('counts.byPerson')}</HelpText>}
        </Stack>
      </ScreenOnly>
      {!data || isPlaceholderData ? <Loading label={t('common.loading')} /> : <Counted input={input} table={data} />}
    </Stack>
  );
}

function Counted({ input, table }: { readonly input: CountInput; readonly table: CountTable }) {
  const words = useAllWords();
  const { t } = words;
  const { cells, names } = table;
  if (cells.length === 0) return <Empty title={t('counts.empty')}>{t('counts.emptyLead')}</Empty>;
  const rows = inOrder(input.rows, [...new Set(cells.map(({ row }) => row))], names, words);
  const columns = inOrder(input.columns, [...new Set(cells.map(({ column }) => column))], names, words);
  const title = t('counts.by', {
    rows: t(`counts.dimensions.${input.rows}`).toLocaleLowerCase('vi'),
    columns: t(`counts.dimensions.${input.columns}`).toLocaleLowerCase('vi'),
  });
  const narrowed = dimensions.flatMap((dimension) => {
    const value = input[dimension];
    const told = { label: t(`counts.dimensions.${dimension}`), value: wordOf(dimension, String(value), names, words) };
    return value === undefined ? [] : [t('counts.filter', told)];
  });
  const parts = { title, input, table, rows, columns };
  return (
    <PrintFrame
      title={title}
      about={narrowed.length > 0 ? narrowed.join('; ') : t('counts.everything')}
      printLabel={t('counts.print')}
    >
      <ChartFrame
        title={title}
        chart={<CountsChart {...parts} />}
        table={<CountsTable {...parts} />}
        labels={{ view: t('counts.view'), chart: t('counts.chart'), table: t('counts.table') }}
        beside={columns.length <= mostSeries}
        first="table"
      />
    </PrintFrame>
  );
}

function withoutEmpty(search: CountSearch): CountSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
