import type { ReactNode } from 'react';
import styles from './bar.module.css';

/** What may be done with a selection; stays in sight at the lower edge while the list is scrolled. */
export function Bar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.bar} aria-label={label}>
      <strong aria-live="polite">{label}</strong>
      {children}
    </section>
  );
}
