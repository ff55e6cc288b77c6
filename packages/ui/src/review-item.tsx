import { type ReactNode, useId } from 'react';
import styles from './review-item.module.css';

export type ReviewItemProps = {
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly pick: { readonly label: string; readonly checked: boolean; readonly onToggle: () => void };
  /** What it is about. */
  readonly main: ReactNode;
  /** What others say of it; beside the main part where there is room, else below it. */
  readonly side: ReactNode;
};

/** One of many that are decided on together: read from top to bottom, and picked or left out. */
export function ReviewItem({ title, meta, pick, main, side }: ReviewItemProps) {
  const titleId = useId();
  return (
    <article className={styles.item} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div>
          <h3 id={titleId} className={styles.title}>
            {title}
          </h3>
          {meta && <div className={styles.meta}>{meta}</div>}
        </div>
        <label className={styles.pick}>
          <input type="checkbox" checked={pick.checked} onChange={pick.onToggle} aria-label={pick.label} />
        </label>
      </header>
      <div className={styles.body}>
        <div className={styles.part}>{main}</div>
        <div className={styles.part}>{side}</div>
      </div>
    </article>
  );
}
