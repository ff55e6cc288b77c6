import type { Figure, Indicator } from '@vinh-danh/workflows/reporting';
import { formulaOf } from '@vinh-danh/workflows/reporting';
import type { Workbook, Worksheet } from 'exceljs';
import { harmless } from '../prizes/workbook.ts';
import type { ReportRead } from './read.ts';

/** Where what is read stands; the columns of the first sheet: code, label, measure, figure, figure before, remark. */
export const place = { main: 'Báo cáo', identity: 'Mã báo cáo', firstRow: 7, firstTableRow: 4 } as const;
export const tableName = (index: number) => `Bảng ${index + 1}`;

const headings = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Kỳ trước', 'Giải trình'];
const widths = [16, 50, 14, 20, 20, 40];
const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };
const open = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;

/** A unit's report as a workbook to be filled in: what is to be written is coloured, the rest is locked. */
export async function makeSheet({ suggested, ...read }: ReportRead): Promise<Uint8Array> {
  const report = { ...read, figures: { ...suggested, ...read.figures } };
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet(place.main, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true },
  });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const { title, unitName, from, to, dueOn, content } = report;
  line(sheet, title, true);
  line(sheet, unitName, true);
  line(sheet, `Kỳ báo cáo từ ${dayOf(from)} đến ${dayOf(to)}; hạn nộp ${dayOf(dueOn)}`);
  line(sheet, 'Chỉ nhập vào các ô có màu. Số liệu nhập bằng số, không dùng công thức. Không sửa cột Mã.');
  sheet.addRow([]);
  addHeadings(sheet, headings);
  for (const indicator of content.indicators) addIndicator(sheet, indicator, report);
  content.indicators
    .filter((indicator) => indicator.kind === 'table')
    .forEach((indicator, index) => addTable(book, tableName(index), indicator, report.figures[indicator.key]));
  const identity = book.addWorksheet(place.identity, { state: 'hidden' });
  for (const row of Object.entries(identityOf(report))) identity.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Of which report a sheet is: of another one it is not taken. */
export function identityOf({ formId, formVersion, unitId, from, to }: Omit<ReportRead, 'suggested'>) {
  return { form: formId, version: String(formVersion), unit: unitId, from, to };
}

function addIndicator(
  sheet: Worksheet,
  indicator: Indicator,
  { figures, before, remarks }: Omit<ReportRead, 'suggested'>,
): void {
  const { key, kind, label } = indicator;
  const isComputed = formulaOf(indicator) !== undefined;
  const isElsewhere = kind === 'table';
  const measure = kind === 'quantity' ? indicator.unit : kind === 'share' ? '%' : '';
  const told = isComputed ? 'Hệ thống tự tính' : isElsewhere ? 'Nhập ở bảng riêng' : cellOf(indicator, figures[key]);
  const remark = harmless(remarks[key] ?? '');
  const row = sheet.addRow([key, harmless(label), measure, told, cellOf(indicator, before[key]), remark]);
  row.eachCell({ includeEmpty: true }, (cell) => {
    Object.assign(cell, { font, border: box, alignment: { vertical: 'middle', wrapText: true } });
  });
  if (isComputed || isElsewhere) return;
  for (const column of [4, 6]) Object.assign(row.getCell(column), { fill: open, protection: { locked: false } });
  if (kind === 'quantity') {
    const format = indicator.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(indicator.decimals)}`;
    for (const column of [4, 5]) row.getCell(column).numFmt = format;
  }
  if (kind === 'date') for (const column of [4, 5]) row.getCell(column).numFmt = 'dd/mm/yyyy';
}

function cellOf(indicator: Indicator, figure: Figure | undefined): number | string | Date {
  if (typeof figure === 'number') return indicator.kind === 'quantity' ? figure / 10 ** indicator.decimals : figure;
  if (typeof figure !== 'object' || Array.isArray(figure)) return '';
  return 'day' in figure ? new Date(`${figure.day}T00:00:00Z`) : harmless(figure.said);
}

const spareRows = 40;

/** A sheet of its own for the rows of a table; the second row holds the columns' codes. */
function addTable(
  book: Workbook,
  name: string,
  { label, columns }: Extract<Indicator, { kind: 'table' }>,
  figure: Figure | undefined,
): void {
  const sheet = book.addWorksheet(name);
  sheet.getColumn(1).width = 40;
  columns.forEach((_column, index) => {
    sheet.getColumn(index + 2).width = 18;
  });
  line(sheet, label, true, columns.length + 1);
  sheet.addRow(['ma', ...columns.map(({ key }) => key)]).hidden = true;
  addHeadings(sheet, ['Tên', ...columns.map((column) => column.label)]);
  const rows = Array.isArray(figure) ? figure : [];
  const empty = Array.from({ length: spareRows }, () => ({ name: '', figures: {} as Record<string, number> }));
  for (const row of [...rows, ...empty]) {
    const cells = [harmless(row.name), ...columns.map(({ key }) => row.figures[key] ?? '')];
    sheet.addRow(cells).eachCell({ includeEmpty: true }, (cell) => {
      Object.assign(cell, { font, border: box, fill: open });
    });
  }
}

function addHeadings(sheet: Worksheet, texts: readonly string[]): void {
  sheet.addRow(texts.map((text) => harmless(text))).eachCell((cell) => {
    const alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    Object.assign(cell, { font: { ...font, bold: true }, border: box, alignment });
  });
}

function line(sheet: Worksheet, text: string, bold = false, columns = headings.length): void {
  const row = sheet.addRow([harmless(text)]);
  sheet.mergeCells(row.number, 1, row.number, columns);
  Object.assign(row.getCell(1), { font: { ...font, bold }, alignment: { wrapText: true } });
}

function dayOf(day: string): string {
  return day.split('-').toReversed().join('/');
}
