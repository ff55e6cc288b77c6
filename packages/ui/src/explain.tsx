import type { ReactNode } from 'react';
import styles from './explain.module.css';

/** A longer explanation beside a field or a number, behind its question until it is asked for. */
export function Explain({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className={styles.explain}>
      <summary>{label}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

/** A quiet sentence for several fields together. */
export function HelpText({ children }: { readonly children: ReactNode }) {
  return <p className={styles.help}>{children}</p>;
}
