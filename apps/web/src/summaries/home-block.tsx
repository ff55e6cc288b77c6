import { Link } from '@tanstack/react-router';
import { DataTable, Section } from '@vinh-danh/ui';
import type { SummaryLine } from '../trpc.ts';
import { summaryColumns } from './summary-columns.tsx';
import { useSummaryWords } from './use-summary-words.ts';

/** Of a report without a number that waits to be signed there is nothing to tell. */
const later: ReadonlySet<string> = new Set(['symbol', 'state']);

/** Reports that the board has sent for the person's signature. */
export function SignBlock({ summaries }: { readonly summaries: readonly SummaryLine[] }) {
  const words = useSummaryWords();
  const { s } = words;
  return (
    <Section title={s('toSign')} aside={<Link to="/summaries">{s('all')}</Link>}>
      <DataTable
        caption={s('toSign')}
        columns={summaryColumns(words).filter(({ key }) => !later.has(key))}
        rows={summaries}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
