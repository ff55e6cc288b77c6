import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** What is seldom wanted, behind its heading until it is asked for. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className={styles.disclosure}>
      <summary>{label}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
