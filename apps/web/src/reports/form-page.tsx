import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  ButtonAnchor,
  type Column,
  DataTable,
  FormWidth,
  Loading,
  PageHead,
  Section,
  Select,
  Stack,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { type ReportFormRead, type ReportLine, trpc } from '../trpc.ts';
import { labelOf, tellNumber } from './figure-table.tsx';
import { StateBadge } from './state-badge.tsx';
import type { Indicator } from './typed.ts';
import { type ReportWords, useReportWords } from './use-report-words.ts';

const route = getRouteApi('/reports/forms/$id');

/** A form over a stretch of time: figures of every level, and who has reported. */
export function FormPage() {
  return (
    <Waiting>
      <Form />
    </Waiting>
  );
}

function Form() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useReportWords();
  const { t, r, day } = words;
  const query = trpc.reports.overview.queryOptions({ formId: id, ...search }, { placeholderData: (before) => before });
  const { data: form, error, refetch } = useQuery(query);
  if (error && !form) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!form) return <Loading label={t('common.loading')} />;
  const { window, periods } = form;
  const whole = { from: form.from, to: form.to };
  const choices = periods.length > 1 ? [...periods, whole] : periods;
  const isWhole = keyOf(window) === keyOf(whole) && periods.length > 1;
  const choose = (key: string) =>
    void navigate({ search: choices.find((one) => keyOf(one) === key) ?? {}, replace: true });
  return (
    <Stack gap="wide">
      <PageHead
        title={form.title}
        lead={`${form.ownerName} · ${r(`rhythms.${form.rhythm}`)}`}
        actions={
          <>
            {form.mayChange && (
              <ButtonLink to="/reports/forms/$id/revise" params={{ id }}>
                {r('revise')}
              </ButtonLink>
            )}
            <ButtonAnchor href={`/api/report-forms/${id}/overview.xlsx?${new URLSearchParams(window)}`} download>
              {r('sheet.overview')}
            </ButtonAnchor>
          </>
        }
      />
      <FormWidth>
        <Select
          label={r('period')}
          value={keyOf(window)}
          options={choices.map((one) => ({
            value: keyOf(one),
            label: one === whole ? r('wholeTime') : r('days', { from: day(one.from), to: day(one.to) }),
          }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </FormWidth>
      <Section title={r('totals')}>
        <Stack>
          <p>{r('totalsLead')}</p>
          <DataTable
            caption={r('totals')}
            columns={levelColumns(form, words)}
            rows={levelsOf(form, words)}
            rowKey={({ id: unit }) => unit}
          />
        </Stack>
      </Section>
      {!isWhole && (
        <Section title={r('progress')}>
          <DataTable
            caption={r('progress')}
            columns={reportColumns(words)}
            rows={form.reports}
            rowKey={({ id: report }) => report}
          />
        </Section>
      )}
    </Stack>
  );
}

function keyOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}…${to}`;
}

type Level = Pick<ReportFormRead['levels'][number], 'id' | 'name' | 'depth' | 'numbers'>;

/** All together first, then down the tree as it stands, each level below what it belongs to; who has told nothing is left out. */
function levelsOf({ total, levels }: ReportFormRead, { r }: ReportWords): Level[] {
  const below = (parent: string | null): Level[] =>
    levels
      .filter(({ id, mergedInto, parentId }) => {
        const above = mergedInto ?? parentId;
        const isKnown = levels.some((other) => other.id === above);
        return parent === null ? !isKnown : above === parent && id !== parent;
      })
      .flatMap((level) => [level, ...below(level.id)]);
  const told = below(null).filter(({ numbers }) => Object.keys(numbers).length > 0);
  return [{ id: '', name: r('total'), depth: 0, numbers: total }, ...told];
}

function levelColumns({ content }: ReportFormRead, words: ReportWords): Column<Level>[] {
  const counted = content.indicators.filter(({ kind }) => kind === 'quantity' || kind === 'share');
  return [
    {
      key: 'name',
      header: words.r('level'),
      lead: true,
      cell: ({ id, name, depth }) => (id === '' ? <strong>{name}</strong> : `${' '.repeat(depth * 4)}${name}`),
    },
    ...counted.map((indicator: Indicator) => ({
      key: indicator.key,
      header: labelOf(indicator, words),
      numeric: true,
      cell: ({ numbers }: Level) => tellNumber(indicator, numbers[indicator.key], words),
    })),
  ];
}

function reportColumns({ r, day }: ReportWords): Column<ReportLine>[] {
  return [
    {
      key: 'unit',
      header: r('unit'),
      lead: true,
      cell: ({ id, unitName }) => (
        <Link to="/reports/$id" params={{ id }}>
          {unitName}
        </Link>
      ),
    },
    {
      key: 'period',
      header: r('period'),
      whole: true,
      cell: ({ from, to }) => r('days', { from: day(from), to: day(to) }),
    },
    { key: 'dueOn', header: r('dueOn'), whole: true, cell: ({ dueOn }) => day(dueOn) },
    { key: 'state', header: r('state'), cell: (line) => <StateBadge {...line} /> },
  ];
}
