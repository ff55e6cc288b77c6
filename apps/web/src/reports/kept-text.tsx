import { Button, Notice, Row, Stack, TextArea } from '@vinh-danh/ui';
import type { ReportRead } from '../trpc.ts';
import { differing } from './differing.ts';
import type { Typed } from './typed.ts';
import { useReportWords } from './use-report-words.ts';

/** What somebody has typed and not saved. */
export type Kept = { readonly typed: Typed; readonly remarks: Readonly<Record<string, string>> };
type Props = { readonly report: ReportRead; readonly kept: Kept; readonly onDrop: () => void };

/** What was typed when somebody else handed the report in: kept, so that it can be copied. */
export function KeptText({ report, kept, onDrop }: Props) {
  const words = useReportWords();
  const { r, time } = words;
  const last = report.acts.at(-1);
  const figures = differing(report, kept.typed, words).map(({ key, label }) => ({
    key,
    label,
    text: tell(kept.typed[key]),
  }));
  const remarks = report.content.indicators
    .filter(({ key }) => (kept.remarks[key] ?? '').trim() !== (report.remarks[key] ?? '').trim())
    .map(({ key, label }) => ({
      key: `remark ${key}`,
      label: `${r('remark')}: ${label}`,
      text: kept.remarks[key] ?? '',
    }));
  const fields = [...figures, ...remarks].filter(({ text }) => text.trim() !== '');
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning" title={r('keptTitle')} announce>
      <Stack>
        {last && <p>{r('keptLead', { actor: last.actor, at: time(last.at) })}</p>}
        {fields.map(({ key, label, text }) => (
          <TextArea key={key} label={label} readOnly rows={Math.min(text.split('\n').length + 1, 8)} value={text} />
        ))}
        <Row>
          <Button onClick={onDrop}>{r('keptDrop')}</Button>
        </Row>
      </Stack>
    </Notice>
  );
}

/** A table as lines whose cells a spreadsheet takes apart. */
function tell(value: Typed[string] | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return value.map(({ name, figures }) => [name, ...Object.values(figures)].join('\t')).join('\n');
}
