import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import styles from './states.module.css';

/** Nothing to show, and why that is all right or what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

/** Shown while something is fetched; keeps the height so that the page does not jump. */
export function Loading({ label }: { readonly label: string }) {
  return <output className={styles.loading}>{label}</output>;
}

/** Something went wrong that is not the person's fault; says what to do. */
export function ErrorState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Notice tone="danger" title={title} announce>
      {children}
    </Notice>
  );
}
