import { harmless } from '../prizes/workbook.ts';
import { type Kind, marks, type ToldRow, type ToldTable } from './told-table.ts';

const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };
const formats: Readonly<Record<Kind, string>> = {
  count: '#,##0',
  difference: '+#,##0;-#,##0;0',
  share: '0.##%',
  change: '+0.##%;-0.##%;0%',
};

/** A table of the counts as a workbook: what the screen shows, and what was counted, by whom and when. */
export async function makeCountsWorkbook(table: ToldTable, countedBy: string): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Số liệu', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true },
  });
  sheet.getColumn(1).width = 46;
  table.columns.forEach((_column, index) => {
    sheet.getColumn(index + 2).width = 18;
  });
  sheet.addRow([harmless(table.title)]).getCell(1).font = { ...font, bold: true };
  for (const text of [...table.about, countedBy]) sheet.addRow([harmless(text)]).getCell(1).font = font;
  sheet.addRow([]);
  const addRow = ({ label, values }: ToldRow, bold: boolean) => {
    const row = sheet.addRow([
      harmless(label),
      ...values.map((value) => (typeof value === 'number' ? value : marks[value ?? 'none'])),
    ]);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const horizontal = column === 1 ? 'left' : 'right';
      Object.assign(cell, { font: { ...font, bold }, border: box, alignment: { horizontal, wrapText: true } });
      const kind = table.columns[column - 2]?.kind;
      if (kind) cell.numFmt = formats[kind];
    });
  };
  const head = sheet.addRow([table.corner, ...table.columns.map(({ heading }) => heading)].map(harmless));
  head.eachCell((cell) => {
    const alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    Object.assign(cell, { font: { ...font, bold: true }, border: box, alignment });
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: 1 }];
  for (const row of table.rows) addRow(row, false);
  addRow(table.total, true);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
