import { Link } from '@tanstack/react-router';
import { BarChart, type CrossEntry, type CrossPlace, CrossTable } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import type { CountInput, CountTable } from '../trpc.ts';
import { listOf, narrowedTo, valueAt } from './counted.ts';

type Props = {
  readonly title: string;
  readonly input: CountInput;
  readonly table: CountTable;
  readonly rows: readonly CrossEntry[];
  readonly columns: readonly CrossEntry[];
};

/** More kinds of bars than this nobody tells apart. */
export const mostSeries = 4;
/** Their values stand in no field, so that a row's name narrows to it. */
const open: ReadonlySet<string> = new Set(['submittingUnitId', 'movementId', 'ethnicity']);

/** The counts as a table of two dimensions with totals; every number opens the list behind it. */
export function CountsTable({ title, input, table, rows, columns }: Props) {
  const { t, number } = useAllWords();
  const renderLink = (place: CrossPlace, words: string) => <CountLink input={input} place={place} words={words} />;
  const isOpen = open.has(input.rows) && rows.length > 1;
  const renderName = (row: CrossEntry) => (isOpen ? <NarrowLink input={input} row={row} /> : row.label);
  return (
    <CrossTable
      caption={title}
      regionLabel={t('counts.table')}
      corner={t(`counts.dimensions.${input.rows}`)}
      rows={rows}
      columns={columns}
      totalLabel={t('common.total')}
      value={(place) => valueAt(table, place)}
      format={number}
      renderValue={renderLink}
      renderName={renderName}
    />
  );
}

/** The same numbers as bars; where there are too many columns, the rows' totals. */
export function CountsChart({ title, input, table, rows, columns }: Props) {
  const { t, number } = useAllWords();
  const isWhole = columns.length <= mostSeries;
  const series = isWhole ? columns : [{ key: '', label: t('common.total') }];
  const placeOf = (row: CrossEntry, column: CrossEntry): CrossPlace => (isWhole ? { row, column } : { row });
  const renderLink = (row: CrossEntry, column: CrossEntry, words: string) => {
    const place = placeOf(row, column);
    return valueAt(table, place) === 0 ? words : <CountLink input={input} place={place} words={words} />;
  };
  return (
    <BarChart
      label={title}
      series={series}
      rows={rows.map((row) => ({
        key: row.key,
        label: row.label,
        values: series.map((column) => valueAt(table, placeOf(row, column))),
      }))}
      format={number}
      renderValue={renderLink}
    />
  );
}

function NarrowLink({ input, row }: { readonly input: CountInput; readonly row: CrossEntry }) {
  const { t } = useAllWords();
  return (
    <Link
      to="/statistics"
      search={{ ...input, ...narrowedTo(input.rows, row.key) }}
      aria-label={t('counts.narrow', { label: row.label })}
    >
      {row.label}
    </Link>
  );
}

type LinkProps = { readonly input: CountInput; readonly place: CrossPlace; readonly words: string };

function CountLink({ input, place, words }: LinkProps) {
  const { t } = useAllWords();
  const places = [place.row?.label, place.column?.label].filter(Boolean).join(', ') || t('common.total');
  return (
    <Link to="/nominations" search={listOf(input, place)} aria-label={t('counts.cell', { count: words, places })}>
      {words}
    </Link>
  );
}
