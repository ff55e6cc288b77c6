import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

type DisclosureProps = {
  readonly label: string;
  readonly children: ReactNode;
  /** It belongs on paper as well, where the page sees to it that it is open. */
  readonly printed?: boolean;
  /** How it begins. */
  readonly open?: boolean;
};

/** What is seldom wanted, behind its heading until it is asked for. */
export function Disclosure({ label, children, printed = false, open = false }: DisclosureProps) {
  return (
    <details className={styles.disclosure} data-printed={printed || undefined} open={open}>
      <summary>{label}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
