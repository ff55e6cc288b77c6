import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  ChartFrame,
  Empty,
  HelpText,
  Loading,
  Notice,
  PageHead,
  PrintButton,
  PrintFrame,
  Row,
  ScreenOnly,
  Stack,
} from '@vinh-danh/ui';
import { isMoney, isShare, periodBy, stageOf } from '@vinh-danh/workflows/counting';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type CountSearch, readCountSearch } from '../routes/search.ts';
import { trpc } from '../trpc.ts';
import { CountPages } from './count-pages.tsx';
import { TableChoice } from './count-choices.tsx';
import { CountFiles } from './count-files.tsx';
import { CountFilters } from './count-filters.tsx';
import { askedOf, type CountAsked, cubeOf } from './counted.ts';
import { CountsChart, CountsTable, mostSeries } from './count-views.tsx';
import { KeepCount, SavedCounts } from './saved-counts.tsx';
import { narrowedIn } from './narrowed.ts';
import { PublicCopy } from './public-copy.tsx';
import { tell, type Told } from './told.ts';
import { type CountWords, useCountWords } from './use-count-words.ts';

const route = getRouteApi('/statistics');
const personal: ReadonlySet<string> = new Set(['gender', 'ethnicity', 'occupationGroup']);

/** Counts by any one or two dimensions and any measure; the choices stand in the address bar. */
export function CountsPage() {
  return (
    <Waiting>
      <Counts />
    </Waiting>
  );
}

function Counts() {
  const words = useCountWords();
  const { t, c } = words;
  // What the address has besides stays in the route's own search.
  const search = readCountSearch(route.useSearch());
  const asked = askedOf(search);
  const navigate = route.useNavigate();
  const change = ({ unknown: _unknown, ...next }: CountSearch) => void navigate({ search: withoutEmpty(next) });
  const { years, against } = asked;
  const now = useQuery(trpc.statistics.cube.queryOptions(cubeOf(asked, years), { placeholderData: keepPreviousData }));
  const before = useQuery(trpc.statistics.cube.queryOptions(against ? cubeOf(asked, against) : skipToken));
  const error = now.error ?? before.error;
  if (error && !now.data) return <FailedPage error={error} retry={() => void now.refetch()} />;
  const isReady = now.data && !now.isPlaceholderData && (!against || before.data);
  return (
    <Stack gap="wide">
      <PageHead title={t('counts.title')} lead={c('lead')} />
      <CountPages />
      <ScreenOnly>
        <Stack>
          {search.unknown && <Notice tone="warning" title={c('unknown', { names: search.unknown })} />}
          <SavedCounts search={search} />
          <TableChoice asked={asked} search={search} onChange={change} />
          <CountFilters search={search} names={now.data?.names ?? {}} onChange={change} />
          <About asked={asked} />
        </Stack>
      </ScreenOnly>
      {isReady ? (
        <Counted told={tell(asked, now.data, against && before.data, words)} search={search} />
      ) : (
        <Loading label={t('common.loading')} />
      )}
    </Stack>
  );
}

/** How the numbers are to be read. */
function About({ asked: { rows, columns, measure } }: { readonly asked: CountAsked }) {
  const { t, c } = useCountWords();
  const isPersonal = personal.has(rows) || (columns !== undefined && personal.has(columns));
  return (
    <HelpText>
      {[
        c(`years.${periodBy(measure)}`),
        isShare(measure) && c('shareOf'),
        isMoney(measure) && c('money'),
        stageOf(measure) && c('medians'),
        isPersonal && t('counts.byPerson'),
      ]
        .filter(Boolean)
        .join(' ')}
    </HelpText>
  );
}

function Counted({ told, search }: { readonly told: Told; readonly search: CountSearch }) {
  const words = useCountWords();
  const { t, c } = words;
  const { asked, title, rows, columns, names } = told;
  if (rows.length === 0) return <Empty title={c('empty')}>{emptyIn(asked, words)}</Empty>;
  const narrowed = narrowedIn(asked, names, words);
  return (
    <PrintFrame title={title} about={narrowed.length > 0 ? narrowed.join('; ') : t('counts.everything')}>
      <Stack>
        <TableActions asked={asked} search={search} />
        <ChartFrame
          title={title}
          chart={<CountsChart told={told} />}
          table={<CountsTable told={told} search={search} />}
          labels={{ view: t('counts.view'), chart: t('counts.chart'), table: t('counts.table') }}
          beside={columns.length <= mostSeries + 1}
          first="table"
        />
      </Stack>
    </PrintFrame>
  );
}

/** What may be done with the table as it stands. */
function TableActions({ asked, search }: { readonly asked: CountAsked; readonly search: CountSearch }) {
  const { t } = useCountWords();
  return (
    <ScreenOnly>
      <Row>
        <CountFiles asked={asked} />
        <PrintButton>{t('counts.print')}</PrintButton>
        <PublicCopy asked={asked} />
        <KeepCount search={search} />
      </Row>
    </ScreenOnly>
  );
}

/** Why there may be no number. */
function emptyIn({ years, against }: CountAsked, { c }: CountWords): string {
  const ranges = [years, against].filter((range) => range !== undefined);
  if (ranges.some(({ from, to }) => from !== undefined && to !== undefined && from > to)) return c('emptyRange');
  return c(ranges.length > 0 ? 'emptyYears' : 'emptyLead');
}

function withoutEmpty(search: CountSearch): CountSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
