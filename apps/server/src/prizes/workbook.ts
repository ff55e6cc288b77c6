import { findAward } from '@vinh-danh/workflows';
import type { Worksheet } from 'exceljs';
import type { ListedPayment, PayerPart, PaymentList } from './read.ts';
import { isDue } from './read.ts';

const headings = [
  'STT',
  'Họ và tên / Tên tập thể',
  'Đơn vị',
  'Danh hiệu, hình thức khen thưởng',
  'Mức thưởng (đồng)',
  'Ký nhận',
  'Ghi chú',
];
const widths = [6, 34, 34, 34, 18, 18, 26];
const last = headings.length;
const amountColumn = headings.indexOf('Mức thưởng (đồng)') + 1;
const font = { name: 'Times New Roman', size: 13 };
const thin = { style: 'thin' } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** The payment list of a decision as a workbook in the usual form: a sheet for each fund. */
export async function makeWorkbook(list: PaymentList, payerId?: string): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const parts = list.payers.filter((part) => payerId === undefined || part.payerId === payerId);
  for (const [index, part] of parts.entries()) {
    const sheet = book.addWorksheet(`Danh sách ${index + 1}`, {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    });
    fill(sheet, list, part);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fill(sheet: Worksheet, { symbol, decidedOn, issuerName }: PaymentList, part: PayerPart): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  line(sheet, part.payerName.toLocaleUpperCase('vi'), { bold: true, align: 'left' });
  line(sheet, 'DANH SÁCH CHI TIỀN THƯỞNG', { bold: true });
  line(sheet, `(Kèm theo Quyết định số ${symbol} ${dayInWords(decidedOn)} của ${issuerName})`, { italic: true });
  sheet.addRow([]);
  const head = sheet.addRow(headings);
  head.eachCell((cell) => Object.assign(cell, { font: { ...font, bold: true }, border: box, alignment: centred }));
  // The heading is repeated on every page of the print.
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  const rows = part.rows.filter(isDue);
  rows.forEach((row, index) => addPayment(sheet, row, index + 1));
  addTotal(sheet, part.total, head.number + 1, rows.length);
  line(sheet, `Số tiền bằng chữ: ${part.totalInWords}.`, { italic: true, align: 'left' });
  sheet.addRow([]);
  addSignatures(sheet);
}

const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const figure = '#,##0';

function addPayment(sheet: Worksheet, payment: ListedPayment, order: number): void {
  const { subjectName, unitName, heirName, award, amount } = payment;
  const unit = heirName === null ? unitName : `${unitName} (nay là ${heirName})`;
  const cells = [order, harmless(subjectName), harmless(unit), harmless(awardName(award)), amount, '', noteOf(payment)];
  const row = sheet.addRow(cells);
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const isFigure = column === amountColumn;
    Object.assign(cell, { font, border: box, alignment: { vertical: 'middle', wrapText: true } });
    if (isFigure) cell.numFmt = figure;
  });
}

function addTotal(sheet: Worksheet, total: number, from: number, count: number): void {
  const letter = sheet.getColumn(amountColumn).letter;
  const sum = { formula: `SUM(${letter}${from}:${letter}${from + count - 1})`, result: total };
  const row = sheet.addRow(['', 'Tổng cộng', '', '', count === 0 ? 0 : sum, '', '']);
  row.eachCell({ includeEmpty: true }, (cell) => {
    Object.assign(cell, { font: { ...font, bold: true }, border: box });
  });
  row.getCell(amountColumn).numFmt = figure;
}

function addSignatures(sheet: Worksheet): void {
  for (const [texts, style] of [
    [['', 'Người lập', '', 'Kế toán', '', 'Thủ trưởng đơn vị'], { bold: true }],
    [['', '(Ký, ghi rõ họ tên)', '', '(Ký, ghi rõ họ tên)', '', '(Ký, ghi rõ họ tên, đóng dấu)'], { italic: true }],
  ] as const) {
    const row = sheet.addRow([...texts]);
    row.eachCell((cell) => Object.assign(cell, { font: { ...font, ...style }, alignment: { horizontal: 'center' } }));
  }
}

type Style = { readonly bold?: boolean; readonly italic?: boolean; readonly align?: 'left' | 'center' };

/** A line over the whole width. */
function line(sheet: Worksheet, text: string, { align = 'center', ...style }: Style): void {
  const row = sheet.addRow([harmless(text)]);
  sheet.mergeCells(row.number, 1, row.number, last);
  Object.assign(row.getCell(1), { font: { ...font, ...style }, alignment: { horizontal: align, wrapText: true } });
}

/** What a payment list says beside a payment. */
export function noteOf({ amount, atMost, posthumous, state }: ListedPayment): string {
  const notes = [
    posthumous ? 'Truy tặng' : '',
    amount === null && atMost !== null ? `Chưa ấn định, tối đa ${atMost.toLocaleString('vi-VN')} đồng` : '',
    state === 'toReturn' || state === 'returned' ? 'Phải thu hồi' : '',
  ];
  return notes.filter(Boolean).join('; ');
}

function awardName(code: string): string {
  return findAward(code)?.nameVi ?? code;
}

/** `ngày 05 tháng 02 năm 2026`, as official papers write it. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** A text that a spreadsheet would take for a formula is kept a text, also where the list is exported further. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
