import { type ReactNode, useId } from 'react';
import styles from './progress.module.css';

export type ProgressProps = {
  readonly label: string;
  /** How far it is, in words; where it stands still, why. */
  readonly detail?: string | undefined;
  /** From 0 to 1; left out where nobody can say. */
  readonly done?: number | undefined;
  /** That one may leave and where the result will be, and what may be done meanwhile. */
  readonly children?: ReactNode;
};

/** Long work and how far it is. It can be left: the bar only tells of it. */
export function Progress({ label, detail, done, children }: ProgressProps) {
  const labelId = useId();
  const share = done === undefined ? undefined : Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className={styles.progress}>
      <p className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </p>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the inside of <progress> is drawn unlike in every browser
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={detail}
      >
        <svg className={styles.bar} width="100%" height="10" aria-hidden="true">
          <rect className={share === undefined ? styles.moving : styles.done} width={`${share ?? 25}%`} height="10" />
        </svg>
      </div>
      {children && <div className={styles.foot}>{children}</div>}
    </div>
  );
}
