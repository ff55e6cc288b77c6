import { type Column, DataTable, Lines, Stack } from '@vinh-danh/ui';
import type { ReportRead } from '../trpc.ts';
import { tellQuantity, tellShare } from './quantity.ts';
import type { Indicator } from './typed.ts';
import { type ReportWords, useReportWords } from './use-report-words.ts';

/** The figures of a report as they stand, computed ones with them, the period before beside them. */
export function FigureTable({ report }: { readonly report: ReportRead }) {
  const words = useReportWords();
  const { r } = words;
  const columns: Column<Indicator>[] = [
    { key: 'label', header: r('indicator'), lead: true, cell: (indicator) => labelOf(indicator, words) },
    { key: 'value', header: r('value'), numeric: true, cell: (indicator) => tellFigure(indicator, report, words) },
    {
      key: 'before',
      header: r('before'),
      numeric: true,
      cell: ({ key, ...rest }) => tellBefore({ key, ...rest }, report, words),
    },
    { key: 'remark', header: r('remark'), cell: ({ key }) => report.remarks[key] ?? '' },
  ];
  return (
    <DataTable caption={r('figures')} columns={columns} rows={report.content.indicators} rowKey={({ key }) => key} />
  );
}

export function labelOf(indicator: Indicator, { r }: Pick<ReportWords, 'r'>): string {
  return indicator.kind === 'quantity'
    ? r('unitOf', { label: indicator.label, unit: indicator.unit })
    : indicator.label;
}

/** A number of an indicator as this language writes it. */
export function tellNumber(indicator: Indicator, value: number | undefined, words: ReportWords): string {
  if (value === undefined) return words.r('none');
  return indicator.kind === 'share'
    ? tellShare(value, words)
    : tellQuantity(value, indicator.kind === 'quantity' ? indicator.decimals : 0, words);
}

function tellFigure(indicator: Indicator, { figures, numbers }: ReportRead, words: ReportWords) {
  const figure = figures[indicator.key];
  if (indicator.kind === 'quantity' || indicator.kind === 'share')
    return tellNumber(indicator, numbers[indicator.key], words);
  if (Array.isArray(figure)) {
    const columns = indicator.kind === 'table' ? indicator.columns : [];
    return (
      <Stack gap="tight">
        {figure.map(({ name, figures: row }) => (
          <span key={name}>
            {name}: {columns.map(({ key, label }) => `${label} ${words.number(row[key] ?? 0)}`).join('; ')}
          </span>
        ))}
      </Stack>
    );
  }
  if (typeof figure === 'object' && 'day' in figure) return words.day(figure.day);
  return typeof figure === 'object' && 'said' in figure ? <Lines>{figure.said}</Lines> : words.r('none');
}

function tellBefore(indicator: Indicator, { before }: ReportRead, words: ReportWords): string {
  const figure = before[indicator.key];
  return typeof figure === 'number' ? tellNumber(indicator, figure, words) : '';
}
