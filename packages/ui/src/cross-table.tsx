import type { ReactNode } from 'react';
import styles from './cross-table.module.css';

export type CrossEntry = { readonly key: string; readonly label: string };
/** `isTotal`: over everything that stands before it. */
export type CrossColumn = CrossEntry & { readonly isTotal?: boolean };
/** What stands in a cell; what is nothing stays faint. */
export type CrossCell = { readonly content: ReactNode; readonly isNothing?: boolean };

export type CrossTableProps = {
  readonly caption: string;
  /** Names the part of the page that scrolls; another name than that of what stands around it. */
  readonly regionLabel: string;
  /** What the rows are. */
  readonly corner: string;
  readonly rows: readonly CrossEntry[];
  readonly columns: readonly CrossColumn[];
  /** Names the total below the rows, where there is one. */
  readonly totalLabel?: string;
  /** The number at a column and a row; without a row that of the total. */
  readonly cell: (column: CrossColumn, row?: CrossEntry) => CrossCell;
  /** The name of a row as it is shown. */
  readonly renderName?: (row: CrossEntry) => ReactNode;
};

/** Numbers by two things, with totals; what is too wide is scrolled within the table while the names of the rows stay. */
export function CrossTable(props: CrossTableProps) {
  const { caption, regionLabel, corner, rows, columns, totalLabel, renderName = ({ label }) => label } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label={regionLabel} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{renderName(row)}</th>
              <Numbers {...props} row={row} />
            </tr>
          ))}
        </tbody>
        {totalLabel !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{totalLabel}</th>
              <Numbers {...props} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Numbers({ row, columns, cell }: Pick<CrossTableProps, 'columns' | 'cell'> & { readonly row?: CrossEntry }) {
  return columns.map((column) => {
    const { content, isNothing = false } = cell(column, row);
    return (
      <td key={column.key} data-total={column.isTotal || undefined} className={isNothing ? styles.zero : undefined}>
        {content}
      </td>
    );
  });
}
