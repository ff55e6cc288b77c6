import excel, { type CellValue } from 'exceljs';
import workerpool from 'workerpool';
import { findForeignSheetParts } from './check-sheet.ts';

/** A cell as it is read: nothing of it is computed here. */
export type SheetCell = number | string | { readonly day: string };
/** The cells of each sheet by their address. */
export type SheetCells = Readonly<Record<string, Readonly<Record<string, SheetCell>>>>;
export type ReadSheet =
  | { readonly sheets: SheetCells }
  | { readonly fault: 'sheetUnreadable' | 'sheetForeignParts' | 'sheetFormula'; readonly names: string[] };

/** More than any form fills. */
const mostCells = 60_000;
const mostTold = 5;

async function read(content: Uint8Array): Promise<ReadSheet> {
  const foreign = findForeignSheetParts(content);
  if (!foreign) return { fault: 'sheetUnreadable', names: [] };
  if (foreign.length > 0) return { fault: 'sheetForeignParts', names: foreign.slice(0, mostTold) };
  try {
    const book = new excel.Workbook();
    await book.xlsx.load(content.slice().buffer, {
      ignoreNodes: ['mergeCells', 'dataValidations', 'drawing', 'picture'],
    });
    return readBook(book);
  } catch {
    return { fault: 'sheetUnreadable', names: [] };
  }
}

function readBook(book: excel.Workbook): ReadSheet {
  const sheets: Record<string, Record<string, SheetCell>> = {};
  const formulas: string[] = [];
  let count = 0;
  for (const sheet of book.worksheets) {
    const cells: Record<string, SheetCell> = {};
    sheet.eachRow((row) => {
      row.eachCell(({ address, value }) => {
        count += 1;
        if (isFormula(value)) formulas.push(address);
        const told = tell(value);
        if (told !== undefined) cells[address] = told;
      });
    });
    sheets[sheet.name] = cells;
  }
  if (count > mostCells) return { fault: 'sheetUnreadable', names: [] };
  return formulas.length > 0 ? { fault: 'sheetFormula', names: formulas.slice(0, mostTold) } : { sheets };
}

function isFormula(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function tell(value: CellValue): SheetCell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('');
  if (typeof value === 'object' && 'hyperlink' in value) return value.text;
  // What is true, false or an error is no figure and no text.
  return '?';
}

workerpool.worker({ read });
