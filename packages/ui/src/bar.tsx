import type { ReactNode } from 'react';
import styles from './bar.module.css';

type BarProps = {
  /** What is selected, in words. */
  readonly label: string;
  /** Ends the selection. */
  readonly end: ReactNode;
  readonly children: ReactNode;
};

/** What may be done with a selection; stays in sight at the lower edge while the list is scrolled. */
export function Bar({ label, end, children }: BarProps) {
  return (
    <section className={styles.bar} aria-label={label}>
      <strong aria-live="polite">{label}</strong>
      <div className={styles.acts}>{children}</div>
      {end}
    </section>
  );
}
