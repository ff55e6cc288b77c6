import type { ReactNode } from 'react';
import styles from './hidden.module.css';

/** Words for those who listen; not seen on the screen. */
export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
