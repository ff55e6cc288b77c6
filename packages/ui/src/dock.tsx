import type { ReactNode } from 'react';
import styles from './dock.module.css';

export type DockProps = {
  /** What the acts apply to, in words. */
  readonly label: string;
  /** The main act first; on a phone it has a line of its own, under the thumb. */
  readonly children: ReactNode;
};

/** The acts of a page that is read to its end; they stay at the lower edge, never to be scrolled sideways. */
export function Dock({ label, children }: DockProps) {
  return (
    <section className={styles.dock} aria-label={label}>
      <strong aria-live="polite">{label}</strong>
      <div className={styles.acts}>{children}</div>
    </section>
  );
}
