import { harmless } from '../prizes/workbook.ts';
import type { StatutoryTable } from './read.ts';

const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };
const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const figure = '#,##0';

/** A statutory table as a workbook of one sheet. */
export async function makeStatutoryWorkbook({ form, numbers, period, window }: StatutoryTable): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Biểu thống kê', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  const widths = [6, 46, ...form.columns.map(() => 16)];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const line = (text: string, bold = false) => {
    sheet.addRow([harmless(text)]).getCell(1).font = { ...font, bold };
  };
  if (form.code) line(`Biểu số: ${form.code}`);
  line(form.title.toLocaleUpperCase('vi'), true);
  line(`${period} (${[window.from, window.to].map(inFigures).join(' – ')}). Đơn vị tính: ${form.unit}.`);
  sheet.addRow([]);
  const head = sheet.addRow(['STT', 'Chỉ tiêu', ...form.columns.map(({ label }) => harmless(label))]);
  head.eachCell((cell) => Object.assign(cell, { font: { ...font, bold: true }, border: box, alignment: centred }));
  form.rows.forEach(({ label, level }, index) => {
    const row = sheet.addRow([index + 1, harmless(label), ...(numbers[index] ?? [])]);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      Object.assign(cell, { font: { ...font, bold: level === 0 }, border: box, alignment: { wrapText: true } });
      if (column > 2) cell.numFmt = figure;
    });
    row.getCell(2).alignment = { indent: level, wrapText: true };
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: 2 }];
  sheet.addRow([]);
  for (const note of form.notes) line(`Ghi chú: ${note}`);
  line(`Nguồn: ${form.source}${form.verified ? '' : ' (chưa đối chiếu)'}.`);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function inFigures(day: string): string {
  return day.split('-').toReversed().join('/');
}
