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

type ErrorStateProps = { readonly title: string; readonly level?: 1 | 2 | undefined; readonly children?: ReactNode };

/** Stands for a page, or a part of one, that could not be shown; says what to do. */
export function ErrorState({ title, level = 1, children }: ErrorStateProps) {
  return (
    <Notice tone="danger" title={title} level={level} announce>
      {children}
    </Notice>
  );
}
