import { Link } from '@tanstack/react-router';
import { BarChart, type CrossEntry, CrossTable } from '@vinh-danh/ui';
import type { CountSearch } from '../routes/search.ts';
import { listOf, toValue } from './counted.ts';
import { placeDimensions } from './dimension-words.ts';
import { type Told, type ToldColumn, tellValue, valueAt } from './told.ts';
import { useCountWords } from './use-count-words.ts';

type Props = { readonly told: Told; readonly search: CountSearch };

/** More kinds of bars than this nobody tells apart. */
export const mostSeries = 4;
/** Their values stand in no field, so that a row's name narrows to it. */
const open: ReadonlySet<string> = new Set(['movementId', 'ethnicity', 'submittingUnitId', ...placeDimensions]);

/** The counts as a table with totals; every number opens the list behind it. */
export function CountsTable({ told, search }: Props) {
  const words = useCountWords();
  const { t } = words;
  const { title, asked, rows, columns, totalLabel } = told;
  const isOpen = open.has(asked.rows) && rows.length > 1;
  const cell = (column: ToldColumn, row?: CrossEntry) => {
    const value = valueAt(told, column, row?.key);
    const written = tellValue(told, column.part, value, words);
    const isPlain = !value || column.part === 'difference' || column.part === 'change';
    const content = isPlain ? written : <CountLink told={told} column={column} row={row} words={written} />;
    return { content, isNothing: !value };
  };
  return (
    <CrossTable
      caption={title}
      regionLabel={t('counts.table')}
      corner={t(`counts.dimensions.${asked.rows}`)}
      rows={rows}
      columns={columns}
      totalLabel={totalLabel}
      cell={(column, row) => cell(column as ToldColumn, row)}
      renderName={(row) => (isOpen ? <NarrowLink told={told} search={search} row={row} /> : row.label)}
    />
  );
}

/** The same numbers as bars; where there are too many columns, the rows' totals. */
export function CountsChart({ told }: Pick<Props, 'told'>) {
  const words = useCountWords();
  const { title, rows, columns } = told;
  const shown = seriesOf(columns);
  const columnOf = (key: string) => shown.find((column) => column.key === key);
  return (
    <BarChart
      label={title}
      series={shown}
      rows={rows.map(({ key, label }) => ({
        key,
        label,
        values: shown.map((column) => valueAt(told, column, key)),
      }))}
      format={(value) => tellValue(told, 'value', value, words)}
      renderValue={(row, { key }, written) => {
        const column = columnOf(key);
        const value = column && valueAt(told, column, row.key);
        return column && value ? <CountLink told={told} column={column} row={row} words={written} /> : written;
      }}
    />
  );
}

/** The columns that are values themselves, as far as bars can show them. */
function seriesOf(columns: readonly ToldColumn[]): readonly ToldColumn[] {
  const values = columns.filter(({ part }) => part === 'value' || part === 'before');
  const apart = values.filter(({ value }) => value !== undefined);
  return apart.length > 0 && apart.length <= mostSeries ? apart : values.filter(({ isTotal }) => isTotal);
}

type NarrowProps = Props & { readonly row: CrossEntry };

function NarrowLink({ told: { asked }, search, row }: NarrowProps) {
  const { t } = useCountWords();
  return (
    <Link
      to="/statistics"
      search={{ ...search, [asked.rows]: toValue(asked.rows, row.key) }}
      aria-label={t('counts.narrow', { label: row.label })}
    >
      {row.label}
    </Link>
  );
}

type LinkProps = {
  readonly told: Told;
  readonly column: ToldColumn;
  readonly row: CrossEntry | undefined;
  readonly words: string;
};

function CountLink({ told: { asked }, column, row, words }: LinkProps) {
  const { t } = useCountWords();
  const places = [row?.label, column.label].filter(Boolean).join(', ');
  const years = column.part === 'before' ? asked.against : asked.years;
  return (
    <Link
      to="/nominations"
      search={listOf(asked, years, { row: row?.key, column: column.value })}
      aria-label={t('counts.cell', { count: words, places })}
    >
      {words}
    </Link>
  );
}
