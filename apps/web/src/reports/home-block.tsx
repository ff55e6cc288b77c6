import { Link } from '@tanstack/react-router';
import { DataTable, Section } from '@vinh-danh/ui';
import type { ReportLine } from '../trpc.ts';
import { reportColumns } from './report-columns.tsx';
import { useReportWords } from './use-report-words.ts';

const shown = 5;

/** The own units' reports that are late or soon due, the most urgent first. */
export function ReportBlock({ reports }: { readonly reports: readonly ReportLine[] }) {
  const words = useReportWords();
  const { r } = words;
  return (
    <Section title={r('urgent')} aside={<Link to="/reports">{r('all')}</Link>}>
      <DataTable
        caption={r('urgent')}
        columns={reportColumns(words)}
        rows={reports.slice(0, shown)}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
