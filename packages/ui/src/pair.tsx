import type { ReactNode } from 'react';
import styles from './pair.module.css';

/** Two short fields among columns, such as a beginning and an end: beside each other on a phone as well. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
