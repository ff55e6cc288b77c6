/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- where the rows become cards, `display` takes the table's own roles away */
import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { SortHeader, type TableSort } from './sort-header.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The column that names the row; on a phone it becomes the heading of the card. */
  readonly lead?: boolean;
  /** Its values speak for themselves: in a card they stand without their heading. */
  readonly bare?: boolean;
  /** Short values, which are not broken where the table is one. */
  readonly whole?: boolean;
  /** Whether the rows can be put in the order of this column. */
  readonly sortable?: boolean;
};

export type Selection<Row> = {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  readonly allLabel: string;
  readonly rowLabel: (row: Row) => string;
};

export type DataTableProps<Row> = {
  /** Says what the table lists; read out, and shown above it when `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  /** Two short columns: on a narrow screen it stays a table. */
  readonly short?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selection?: Selection<Row> | undefined;
  /** In which order the rows are, and how another is asked for; the columns say which can be. */
  readonly sort?: TableSort | undefined;
  readonly footer?: ReactNode;
};

/** Rows under headings; on a narrow screen each row becomes a card with its headings beside the values. */
export function DataTable<Row>({
  caption,
  captionShown = false,
  short = false,
  columns,
  rows,
  rowKey,
  selection,
  sort,
  footer,
}: DataTableProps<Row>) {
  return (
    <table role="table" className={`${styles.table} ${short ? styles.short : styles.cards}`}>
      <caption className={captionShown ? styles.caption : styles.hidden}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {selection && (
            <th role="columnheader" scope="col" className={styles.pick}>
              <PickAll keys={rows.map(rowKey)} selection={selection} />
            </th>
          )}
          {columns.map(({ key, header, numeric, sortable }) =>
            sort && sortable ? (
              <SortHeader key={key} column={key} header={header} numeric={numeric} sort={sort} />
            ) : (
              <th key={key} role="columnheader" scope="col" data-numeric={numeric || undefined}>
                {header}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <BodyRow key={rowKey(row)} row={row} id={rowKey(row)} columns={columns} selection={selection} />
        ))}
      </tbody>
      {footer && <tfoot role="rowgroup">{footer}</tfoot>}
    </table>
  );
}

type BodyRowProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'selection'> & {
  readonly row: Row;
  readonly id: string;
};

function BodyRow<Row>({ row, id, columns, selection }: BodyRowProps<Row>) {
  const picked = selection?.keys.has(id) ?? false;
  return (
    <tr role="row" data-picked={picked || undefined}>
      {selection && (
        <td role="cell" className={styles.pick}>
          <Pick
            label={selection.rowLabel(row)}
            checked={picked}
            onToggle={() => selection.onChange(toggled(selection.keys, id))}
          />
        </td>
      )}
      {columns.map(({ key, header, cell, numeric, lead, bare, whole }) => {
        const Cell = lead ? 'th' : 'td';
        return (
          <Cell
            key={key}
            role={lead ? 'rowheader' : 'cell'}
            scope={lead ? 'row' : undefined}
            data-label={header}
            data-lead={lead || undefined}
            data-bare={bare || undefined}
            data-numeric={numeric || undefined}
            data-whole={whole || undefined}
          >
            {cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}

function PickAll<Row>({ keys, selection }: { readonly keys: readonly string[]; readonly selection: Selection<Row> }) {
  const all = keys.length > 0 && keys.every((key) => selection.keys.has(key));
  return (
    <Pick label={selection.allLabel} checked={all} onToggle={() => selection.onChange(new Set(all ? [] : keys))} />
  );
}

function Pick({
  label,
  checked,
  onToggle,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <label className={styles.target}>
      <input type="checkbox" checked={checked} onChange={onToggle} aria-label={label} />
      <span className={styles.pickWords} aria-hidden="true">
        {label}
      </span>
    </label>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key]);
}
