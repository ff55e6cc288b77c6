import type { Figure, Figures, Indicator, ReportForm } from '@vinh-danh/workflows/reporting';
import { formulaOf } from '@vinh-danh/workflows/reporting';
import { RefusedError } from '../errors.ts';
import type { ReportRead } from './read.ts';
import type { SheetCell, SheetCells } from './sheet-worker.ts';
import { identityOf, place, tableName } from './sheet.ts';

const wrong = {
  form: 'sheetOtherForm',
  unit: 'sheetOtherUnit',
  from: 'sheetOtherPeriod',
  to: 'sheetOtherPeriod',
  version: 'sheetOtherVersion',
} as const;
/** More rows than a sheet of a report has. */
const lastRow = 2000;

/** @throws RefusedError when a sheet is of another form, unit, period or version, or of no report at all. */
export function checkIdentity(sheets: SheetCells, report: ReportRead): void {
  const cells = sheets[place.identity];
  if (!cells || !sheets[place.main]) throw new RefusedError({ code: 'sheetNotOurs' });
  const told = new Map(Array.from({ length: 5 }, (_none, row) => [cells[`A${row + 1}`], cells[`B${row + 1}`]]));
  const asked = identityOf(report);
  for (const part of ['form', 'unit', 'from', 'to', 'version'] as const)
    if (told.get(part) !== asked[part]) throw new RefusedError({ code: wrong[part] });
}

/**
 * What a filled sheet says; an empty cell says nothing.
 * @throws RefusedError `sheetNotOurs` where rows are missing; `sheetNotNumbers` with the cells in which a number or a day is asked and something else stands.
 */
export function readFigures(sheets: SheetCells, content: ReportForm) {
  const cells = sheets[place.main] ?? {};
  const odd: string[] = [];
  const figures: Record<string, Figure> = {};
  const remarks: Record<string, string> = {};
  const tables = content.indicators.filter(({ kind }) => kind === 'table');
  const rowOf = new Map<string, number>();
  for (let row = place.firstRow; row <= lastRow; row += 1) rowOf.set(textOf(cells[`A${row}`]), row);
  // A row that was taken out would take its figure with it unseen.
  if (content.indicators.some(({ key }) => !rowOf.has(key))) throw new RefusedError({ code: 'sheetNotOurs' });
  for (const indicator of content.indicators) {
    const { key, label } = indicator;
    const row = rowOf.get(key);
    const remark = row === undefined ? '' : textOf(cells[`F${row}`]);
    if (remark !== '') remarks[key] = remark;
    if (formulaOf(indicator)) continue;
    const read =
      indicator.kind === 'table'
        ? readTable(sheets[tableName(tables.indexOf(indicator))] ?? {}, indicator, odd)
        : readCell(cells[`D${row}`], indicator);
    if (read === 'odd') odd.push(`D${row} (${label})`);
    else if (read !== undefined) figures[key] = read;
  }
  if (odd.length > 0) throw new RefusedError({ code: 'sheetNotNumbers', params: { keys: odd.slice(0, mostTold) } });
  return { figures: figures as Figures, remarks };
}

const mostTold = 8;

function readCell(cell: SheetCell | undefined, indicator: Indicator): Figure | 'odd' | undefined {
  if (textOf(cell) === '') return undefined;
  switch (indicator.kind) {
    case 'quantity':
      return wholeOf(cell, indicator.decimals) ?? 'odd';
    case 'date': {
      const day = dayOf(cell);
      return day === undefined ? 'odd' : { day };
    }
    default:
      return { said: textOf(cell) };
  }
}

/** A number in the smallest steps of its indicator; undefined for a text, and for more decimals than it has. */
function wholeOf(cell: SheetCell | undefined, decimals: number): number | undefined {
  if (typeof cell !== 'number') return undefined;
  const steps = cell * 10 ** decimals;
  const whole = Math.round(steps);
  return Math.abs(steps - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : undefined;
}

function dayOf(cell: SheetCell | undefined): string | undefined {
  if (typeof cell === 'object') return cell.day;
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(textOf(cell)) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== written ? undefined : written;
}

function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object'
    ? cell.day.split('-').toReversed().join('/')
    : String(cell)
        .trim()
        // As a text that looks like a formula is written into a sheet.
        .replace(/^'(?=[=+\-@])/, '');
}

function readTable(
  cells: Readonly<Record<string, SheetCell>>,
  { label, columns }: Extract<Indicator, { kind: 'table' }>,
  odd: string[],
): Figure | undefined {
  const rows: { name: string; figures: Record<string, number> }[] = [];
  for (let row = place.firstTableRow; row <= lastRow; row += 1) {
    const name = textOf(cells[`A${row}`]);
    const figures: Record<string, number> = {};
    columns.forEach(({ key }, index) => {
      const address = `${String.fromCharCode('B'.charCodeAt(0) + index)}${row}`;
      if (textOf(cells[address]) === '') return;
      const whole = wholeOf(cells[address], 0);
      if (whole === undefined) odd.push(`${address} (${label})`);
      else figures[key] = whole;
    });
    if (name === '' && Object.keys(figures).length > 0) odd.push(`A${row} (${label})`);
    if (name !== '') rows.push({ name, figures });
  }
  return rows.length > 0 ? rows : undefined;
}
