import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  ChartFrame,
  ColumnChart,
  type CrossColumn,
  type CrossEntry,
  CrossTable,
  Empty,
  Loading,
  PageHead,
  PrintFrame,
  Stack,
} from '@vinh-danh/ui';
import { dayMeasures, readCounts } from '@vinh-danh/workflows/counting';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import type { ListSearch, TreeSearch } from '../routes/search.ts';
import { type Cube, trpc } from '../trpc.ts';
import { CountPages } from './count-pages.tsx';
import { askedOf, cubeOf, listOf } from './counted.ts';
import { TreePicture } from './tree-picture.tsx';
import { useCountWords } from './use-count-words.ts';

const route = getRouteApi('/statistics/pictures');

/** How the years go, to be looked at and printed: each picture with its table, each number with its dossiers. */
export function PicturesPage() {
  return (
    <Waiting>
      <Pictures />
    </Waiting>
  );
}

/** The most recent years that a picture shows. */
const mostYears = 8;
const bySubject = askedOf({ rows: 'year', columns: 'subjectKind' });
const byOccupation = askedOf({
  rows: 'year',
  columns: 'occupationGroup',
  occupationGroup: ['worker', 'farmer', 'leader'],
});
const byStage = askedOf({ rows: 'year', columns: 'none', measure: 'daysIntake' });

function Pictures() {
  const { t, c } = useCountWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: TreeSearch) => void navigate({ search: next, resetScroll: false });
  const subjects = useQuery(trpc.statistics.cube.queryOptions(cubeOf(bySubject, undefined)));
  const occupations = useQuery(trpc.statistics.cube.queryOptions(cubeOf(byOccupation, undefined)));
  const stages = useQuery(trpc.statistics.cube.queryOptions(cubeOf(byStage, undefined)));
  const failed = [subjects, occupations, stages].find(({ error, data }) => error && !data);
  if (failed?.error) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />;
  if (!subjects.data || !occupations.data || !stages.data) return <Loading label={t('common.loading')} />;
  const kinds = (['collective', 'individual', 'household'] as const).map((key) => ({
    key,
    label: t(`subjects.${key}`),
  }));
  const groups = [
    { key: 'workers', label: c('pictures.workers') },
    { key: 'leader', label: t('occupations.leader') },
  ];
  const readSubjects = readCounts(subjects.data, 'decided');
  const readOccupations = readCounts(occupations.data, 'decided');
  const workers = (year?: string) => (readOccupations(year, 'worker') ?? 0) + (readOccupations(year, 'farmer') ?? 0);
  const direct = askedOf({ rows: 'year', columns: 'none', occupationGroup: ['worker', 'farmer'] });
  return (
    <Stack gap="wide">
      <PageHead title={c('pictures.title')} lead={c('pictures.lead')} />
      <CountPages />
      <PrintFrame title={c('pictures.title')} printLabel={c('pictures.print')}>
        <Stack gap="wide">
          <Picture
            title={c('pictures.awards')}
            years={yearsIn(subjects.data)}
            series={kinds}
            valueAt={(year, kind) => readSubjects(year, kind)}
            listAt={(year, kind) => listOf(bySubject, undefined, { row: year, column: kind })}
          />
          <Picture
            title={c('pictures.occupations')}
            years={yearsIn(occupations.data)}
            series={groups}
            valueAt={(year, group) => (group === 'leader' ? readOccupations(year, group) : workers(year))}
            listAt={(year, group) =>
              group === 'leader'
                ? listOf({ ...byOccupation, filter: {} }, undefined, { row: year, column: group })
                : listOf(direct, undefined, { row: year })
            }
          />
          <Picture
            title={c('pictures.days')}
            years={yearsIn(stages.data)}
            series={dayMeasures.map((key) => ({ key, label: c(`pictures.stages.${key}`) }))}
            valueAt={(year, measure) => readCounts(stages.data, measure)(year)}
            listAt={(year, measure) => listOf({ ...byStage, measure }, undefined, { row: year })}
          />
          <TreePicture search={search} onChange={change} />
        </Stack>
      </PrintFrame>
    </Stack>
  );
}

/** The years of decisions, the last ones. */
function yearsIn({ rows }: Cube): string[] {
  const years = rows.flatMap(({ key: [year], decided }) => (year && decided > 0 ? [year] : []));
  return [...new Set(years)].toSorted().slice(-mostYears);
}

type PictureProps<Key extends string> = {
  readonly title: string;
  readonly years: readonly string[];
  readonly series: readonly { readonly key: Key; readonly label: string }[];
  readonly valueAt: (year: string, series: Key) => number | null;
  readonly listAt: (year: string, series: Key) => ListSearch;
};

function Picture<Key extends string>({ title, years, series, valueAt, listAt }: PictureProps<Key>) {
  const { t, c, number } = useCountWords();
  if (years.length === 0) return <Empty title={title}>{c('emptyLead')}</Empty>;
  const rows = years.map((year) => ({ key: year, label: year }));
  const link = (row: CrossEntry, column: CrossColumn, words: string) => (
    <Link
      to="/nominations"
      search={listAt(row.key, column.key as Key)}
      aria-label={t('counts.cell', { count: words, places: `${row.label}, ${column.label}` })}
    >
      {words}
    </Link>
  );
  const written = (value: number | null) => (value === null ? c('nothing') : number(value));
  return (
    <ChartFrame
      title={title}
      beside
      labels={{ view: t('counts.view'), chart: t('counts.chart'), table: t('counts.table') }}
      chart={
        <ColumnChart
          label={title}
          series={series}
          rows={rows.map((row) => ({ ...row, values: series.map(({ key }) => valueAt(row.key, key)) }))}
          format={number}
        />
      }
      table={
        <CrossTable
          caption={title}
          regionLabel={`${t('counts.table')}: ${title}`}
          corner={t('counts.dimensions.year')}
          rows={rows}
          columns={series}
          cell={(column, row) => {
            const value = row ? valueAt(row.key, column.key as Key) : null;
            return { content: value && row ? link(row, column, number(value)) : written(value), isNothing: !value };
          }}
        />
      }
    />
  );
}
