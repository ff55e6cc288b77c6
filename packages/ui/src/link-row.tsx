import { Children, type ReactNode } from 'react';
import styles from './link-row.module.css';

type LinkRowProps = {
  readonly label: string;
  /** Below each other, where the column is narrow. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
};

/** Links beside each other of which one is where the person is (`aria-current`). */
export function LinkRow({ label, stacked = false, children }: LinkRowProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.row} data-stacked={stacked || undefined}>
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </nav>
  );
}
