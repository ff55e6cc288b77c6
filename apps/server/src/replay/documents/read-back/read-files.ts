import excel from 'exceljs';
import { readPdf } from '../../../documents/testing/read-pdf.ts';
import { readWord, readWordRows } from '../../../documents/testing/read-word.ts';
import { type Row, squeeze } from './tally.ts';

/** The page number stands above the text (NĐ 30/2020, Annex I). */
const upperMargin = 20;

/** The text of each page of a PDF, without spaces and page numbers. */
export async function pagesOf(content: Uint8Array): Promise<string[]> {
  const pages = await readPdf(content);
  return pages.map(({ pieces }) =>
    squeeze(
      pieces
        .filter(({ y }) => y >= upperMargin)
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

export function wordTextOf(content: Uint8Array): string {
  return squeeze(readWord(content).join(''));
}

/** The rows of the tables that are numbered, by their headings; and the headings, which a PDF repeats on every page. */
export function wordTablesOf(content: Uint8Array): { rows: Row[]; heads: string[] } {
  return toTables(readWordRows(content));
}

/** The same of a workbook, and all texts of its cells. */
export async function workbookOf(content: Uint8Array): Promise<{ rows: Row[]; texts: string[] }> {
  const book = new excel.Workbook();
  await book.xlsx.load(new Uint8Array(content).buffer);
  const lines: string[][] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(toText)));
  }
  return { rows: toTables(lines).rows, texts: lines.flat() };
}

function toText(value: unknown): string {
  const result = typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
  // A text that a spreadsheet would take for a formula has a sign before it.
  if (typeof result === 'string') return result.replace(/^'(?=[=+\-@])/u, '');
  return typeof result === 'number' ? String(result) : '';
}

function toTables(lines: readonly (readonly string[])[]): { rows: Row[]; heads: string[] } {
  const rows: Row[] = [];
  const heads: string[] = [];
  let head: readonly string[] = [];
  for (const line of lines) {
    if (line[0] === 'STT') {
      head = line;
      heads.push(squeeze(line.join('')));
    } else if (line.length === head.length && /^\d+$/u.test(line[0] ?? '')) {
      rows.push(Object.fromEntries(head.map((title, index) => [title, line[index] ?? ''])));
    }
  }
  return { rows, heads };
}
