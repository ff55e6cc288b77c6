import type { ReactNode } from 'react';
import styles from './cross-table.module.css';

export type CrossEntry = { readonly key: string; readonly label: string };
/** Where a number stands; without a row or a column it is the total there. */
export type CrossPlace = { readonly row?: CrossEntry; readonly column?: CrossEntry };

export type CrossTableProps = {
  readonly caption: string;
  /** Names the part of the page that scrolls; another name than that of what stands around it. */
  readonly regionLabel: string;
  /** What the rows are. */
  readonly corner: string;
  readonly rows: readonly CrossEntry[];
  readonly columns: readonly CrossEntry[];
  readonly totalLabel: string;
  readonly value: (place: CrossPlace) => number;
  readonly format: (value: number) => string;
  /** Shows a number, for instance as a link to what is behind it; zeros stay plain. */
  readonly renderValue: (place: CrossPlace, words: string) => ReactNode;
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
            <th scope="col">{totalLabel}</th>
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
        <tfoot>
          <tr>
            <th scope="row">{totalLabel}</th>
            <Numbers {...props} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Numbers({ row, columns, value, format, renderValue }: CrossTableProps & { readonly row?: CrossEntry }) {
  const at = row ? { row } : {};
  return [...columns.map((column): CrossPlace => ({ ...at, column })), at as CrossPlace].map((place) => {
    const found = value(place);
    return (
      <td key={place.column?.key ?? ''} className={found === 0 ? styles.zero : undefined}>
        {found === 0 ? format(0) : renderValue(place, format(found))}
      </td>
    );
  });
}
