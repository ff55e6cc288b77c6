import { Children, type ReactNode } from 'react';
import styles from './link-row.module.css';

/** Links beside each other of which one is where the person is (`aria-current`). */
export function LinkRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.row}>
        {Children.map(children, (child) => (
          <li>{child}</li>
        ))}
      </ul>
    </nav>
  );
}
