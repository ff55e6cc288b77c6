import type { ReportRead } from '../trpc.ts';
import { readQuantity, tellQuantity } from './quantity.ts';
import type { ReportWords } from './use-report-words.ts';

export type Indicator = ReportRead['content']['indicators'][number];
type Figures = ReportRead['figures'];
export type Row = { readonly name: string; readonly figures: Readonly<Record<string, string>> };
/** What stands in the fields: text as it was typed, rows of a table. */
export type Typed = Readonly<Record<string, string | readonly Row[]>>;

type Words = Pick<ReportWords, 'r' | 'number'>;

/** Figures as they stand in the fields. */
export function toTyped({ content, figures }: Pick<ReportRead, 'content' | 'figures'>, words: Words): Typed {
  return Object.fromEntries(content.indicators.map((indicator) => [indicator.key, typedOf(indicator, figures, words)]));
}

function typedOf(indicator: Indicator, figures: Figures, words: Words): string | readonly Row[] {
  const figure = figures[indicator.key];
  if (indicator.kind === 'table') return Array.isArray(figure) ? figure.map((row) => typedRow(row, words)) : [];
  if (typeof figure === 'number')
    return tellQuantity(figure, indicator.kind === 'quantity' ? indicator.decimals : 0, words).replace('−', '-');
  if (typeof figure === 'object' && 'day' in figure) return figure.day;
  return typeof figure === 'object' && 'said' in figure ? figure.said : '';
}

function typedRow({ name, figures }: { name: string; figures: Readonly<Record<string, number>> }, words: Words): Row {
  const told = Object.entries(figures).map(([column, value]) => [column, tellQuantity(value, 0, words)]);
  return { name, figures: Object.fromEntries(told) as Record<string, string> };
}

export type Readable = { readonly figures: Figures; readonly unreadable: readonly string[] };

/** What the fields say; keys of those that say no figure. Empty fields say nothing. */
export function readTyped(indicators: readonly Indicator[], typed: Typed, mark: string): Readable {
  const figures: Record<string, Figures[string]> = {};
  const unreadable: string[] = [];
  for (const indicator of indicators) {
    const read = readOne(indicator, typed[indicator.key] ?? '', mark);
    if (read === undefined) unreadable.push(indicator.key);
    else if (read !== null) figures[indicator.key] = read;
  }
  return { figures, unreadable };
}

function readOne(
  indicator: Indicator,
  typed: string | readonly Row[],
  mark: string,
): Figures[string] | null | undefined {
  if (indicator.kind === 'share' || (indicator.kind === 'quantity' && indicator.formula)) return null;
  if (typeof typed !== 'string') return indicator.kind === 'table' ? readRows(indicator, typed, mark) : null;
  if (indicator.kind === 'quantity') return readQuantity(typed, indicator.decimals, mark);
  const text = typed.trim();
  if (text === '') return null;
  if (indicator.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { day: text } : undefined;
  return { said: text };
}

function readRows({ columns }: Extract<Indicator, { kind: 'table' }>, rows: readonly Row[], mark: string) {
  const read = rows
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, figures }) => ({
      name: name.trim(),
      figures: Object.fromEntries(
        columns.map(({ key }) => [key, readQuantity(figures[key] ?? '', 0, mark) ?? undefined]),
      ),
    }));
  const isRead = rows.every(({ figures }) =>
    columns.every(({ key }) => readQuantity(figures[key] ?? '', 0, mark) !== undefined),
  );
  if (!isRead) return undefined;
  return read.length === 0 ? null : (read as Extract<Figures[string], readonly unknown[]>);
}
