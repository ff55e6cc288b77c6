import { Bullets, Notice } from '@vinh-danh/ui';
import type { ReportRead } from '../trpc.ts';
import { tellFinding } from './findings.ts';
import { useReportWords } from './use-report-words.ts';

/** What is odd in the figures as they were saved last, with the arithmetic. */
export function Findings({ report }: { readonly report: ReportRead }) {
  const words = useReportWords();
  if (report.findings.length === 0) return null;
  return (
    <Notice tone="warning" title={words.r('odd')}>
      <Bullets>
        {report.findings.map((finding) => (
          <li key={`${finding.kind}.${finding.key}`}>{tellFinding(finding, report, words)}</li>
        ))}
      </Bullets>
    </Notice>
  );
}
