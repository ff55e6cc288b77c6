import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Honoured, Loading, PageHead, Row, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { hasRole, useSession } from '../session.ts';
import { type ReportFormLine, trpc } from '../trpc.ts';
import { reportColumns } from './report-columns.tsx';
import { type ReportWords, useReportWords } from './use-report-words.ts';

/** What the own units have to report, and the forms the own board asks. */
export function ReportsPage() {
  return (
    <Waiting>
      <Reports />
    </Waiting>
  );
}

function Reports() {
  const words = useReportWords();
  const session = useSession();
  const { t, r } = words;
  const { data, error, refetch } = useQuery(trpc.reports.home.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { toMake, forms } = data;
  const isBoard = hasRole(session, 'statistician');
  const makes = toMake.length > 0 || hasRole(session, 'nominator', 'unitHead');
  return (
    <Stack gap="wide">
      <PageHead
        title={r('title')}
        lead={r('lead')}
        actions={
          <Row>
            <ButtonLink to="/summaries">{r('summaries')}</ButtonLink>
            <ButtonLink to="/statutory">{r('statutory')}</ButtonLink>
            {isBoard && (
              <ButtonLink to="/reports/forms/new" kind="primary">
                {r('newForm')}
              </ButtonLink>
            )}
          </Row>
        }
      />
      {makes && (
        <Section title={r('toMake')}>
          {toMake.length === 0 ? (
            <Empty title={r('noReport')}>{r('noReportLead')}</Empty>
          ) : (
            <DataTable caption={r('toMake')} columns={reportColumns(words)} rows={toMake} rowKey={({ id }) => id} />
          )}
        </Section>
      )}
      {(isBoard || forms.length > 0) && (
        <Section title={r('forms')}>
          {forms.length === 0 ? (
            <Empty title={r('noForm')}>{r('noFormLead')}</Empty>
          ) : (
            <DataTable caption={r('forms')} columns={formColumns(words)} rows={forms} rowKey={({ id }) => id} />
          )}
        </Section>
      )}
    </Stack>
  );
}

function formColumns({ r, day, number }: ReportWords): Column<ReportFormLine>[] {
  return [
    {
      key: 'title',
      header: r('formTitle'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/reports/forms/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'rhythm', header: r('rhythm'), cell: ({ rhythm }) => r(`rhythms.${rhythm}`) },
    {
      key: 'days',
      header: r('period'),
      whole: true,
      cell: ({ from, to }) => r('days', { from: day(from), to: day(to) }),
    },
    { key: 'asked', header: r('asked'), numeric: true, cell: ({ asked }) => number(asked) },
    { key: 'accepted', header: r('acceptedCount'), numeric: true, cell: ({ accepted }) => number(accepted) },
    { key: 'waiting', header: r('waitingCount'), numeric: true, cell: ({ waiting }) => number(waiting) },
    { key: 'late', header: r('lateCount'), numeric: true, cell: ({ late }) => number(late) },
  ];
}
