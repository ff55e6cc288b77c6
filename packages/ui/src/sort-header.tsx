import { Icon } from './icons.tsx';
import styles from './sort-header.module.css';

export type SortDirection = 'ascending' | 'descending';

export type TableSort = {
  /** The column that gives the order now. */
  readonly key: string | undefined;
  readonly direction: SortDirection;
  readonly onSort: (key: string, direction: SortDirection) => void;
};

type Props = {
  readonly column: string;
  readonly header: string;
  readonly numeric?: boolean | undefined;
  readonly sort: TableSort;
};

/** A heading that puts the rows in its order; pressed again, in the opposite one. */
export function SortHeader({ column, header, numeric, sort }: Props) {
  const direction = sort.key === column ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- where the rows become cards, `display` takes the role away
      role="columnheader"
      scope="col"
      aria-sort={direction ?? 'none'}
      data-numeric={numeric || undefined}
      data-sortable
    >
      <button type="button" className={styles.sort} onClick={() => sort.onSort(column, next)}>
        {header}
        <Icon name={direction === undefined ? 'order' : direction === 'ascending' ? 'rising' : 'falling'} size={16} />
      </button>
    </th>
  );
}
