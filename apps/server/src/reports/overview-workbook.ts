import type { Indicator, ReportState } from '@vinh-danh/workflows/reporting';
import type { Worksheet } from 'exceljs';
import { harmless } from '../prizes/workbook.ts';
import type { FormOverview } from './read.ts';

const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

const stateNames: Readonly<Record<ReportState, string>> = {
  due: 'Chưa lập',
  drafted: 'Đang lập',
  submitted: 'Đã nộp, chờ duyệt',
  accepted: 'Đã chấp nhận',
  returned: 'Bị trả lại',
  correcting: 'Đang đính chính',
  resubmitted: 'Đã nộp đính chính, chờ duyệt',
};

/** A form over a window of time as a workbook: the figures of every level, and who has reported. `on`: today. */
export async function makeOverview(form: FormOverview, on: string): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const figures = book.addWorksheet('Tổng hợp');
  const counted = form.content.indicators.filter(({ kind }) => kind === 'quantity' || kind === 'share');
  head(figures, form, ['Cấp, đơn vị', ...counted.map(labelOf)]);
  const total = { name: 'Toàn bộ', depth: 0, numbers: form.total };
  const told = form.levels.filter(({ numbers }) => Object.keys(numbers).length > 0);
  for (const { name, depth, numbers } of [total, ...told]) {
    const row = figures.addRow([harmless(name), ...counted.map((one) => valueOf(one, numbers[one.key]))]);
    frame(row);
    row.getCell(1).alignment = { indent: depth, wrapText: true };
    counted.forEach((indicator, index) => {
      row.getCell(index + 2).numFmt = formatOf(indicator);
    });
  }
  const progress = book.addWorksheet('Tiến độ');
  head(progress, form, ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Hạn nộp', 'Trạng thái', 'Ngày nộp']);
  for (const report of form.reports) {
    const { unitName, from, to, dueOn, submittedOn } = report;
    const days = [from, to, dueOn].map(dayOf);
    const state =
      report.endedOn !== null ? 'Không phải nộp' : isLate(report, on) ? 'Quá hạn' : stateNames[report.state];
    frame(progress.addRow([harmless(unitName), ...days, state, submittedOn ? dayOf(submittedOn) : '']));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function isLate({ accepted, state, dueOn }: FormOverview['reports'][number], on: string): boolean {
  return accepted === null && state !== 'submitted' && dueOn < on;
}

function head(sheet: Worksheet, { title, ownerName, window }: FormOverview, headings: readonly string[]): void {
  headings.forEach((_heading, index) => {
    sheet.getColumn(index + 1).width = index === 0 ? 46 : 18;
  });
  const lines = [ownerName, title, `Từ ${dayOf(window.from)} đến ${dayOf(window.to)}`];
  for (const text of lines) sheet.addRow([harmless(text)]).getCell(1).font = { ...font, bold: true };
  sheet.addRow([]);
  const row = sheet.addRow(headings.map((heading) => harmless(heading)));
  frame(row);
  row.eachCell((cell) => {
    cell.font = { ...font, bold: true };
  });
  sheet.views = [{ state: 'frozen', ySplit: row.number, xSplit: 1 }];
}

function frame(row: ReturnType<Worksheet['addRow']>): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    Object.assign(cell, { font, border: box, alignment: { vertical: 'middle', wrapText: true } });
  });
}

function labelOf(indicator: Indicator): string {
  return indicator.kind === 'quantity' ? `${indicator.label} (${indicator.unit})` : `${indicator.label} (%)`;
}

function valueOf(indicator: Indicator, value: number | undefined): number | string {
  if (value === undefined) return '';
  return value / 10 ** decimalsOf(indicator);
}

/** A share is kept in hundredths of a percent. */
function decimalsOf(indicator: Indicator): number {
  return indicator.kind === 'quantity' ? indicator.decimals : 2;
}

function formatOf(indicator: Indicator): string {
  const decimals = decimalsOf(indicator);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function dayOf(day: string): string {
  return day.split('-').toReversed().join('/');
}
