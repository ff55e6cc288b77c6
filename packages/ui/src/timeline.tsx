import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export type TimelineItem = {
  readonly key: string;
  readonly title: string;
  readonly meta: string;
  readonly body?: ReactNode;
  readonly tone?: 'plain' | 'danger' | 'honour' | undefined;
};

/** What happened, newest first, each with who and when. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className={styles.timeline}>
      {items.map(({ key, title, meta, body, tone = 'plain' }) => (
        <li key={key} data-tone={tone}>
          <p className={styles.title}>{title}</p>
          <p className={styles.meta}>{meta}</p>
          {body && <div className={styles.body}>{body}</div>}
        </li>
      ))}
    </ol>
  );
}

export type Step = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** The state in words, for those who do not see the mark. */
  readonly stateLabel: string;
};

/** A road in steps with the place reached on it. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className={styles.stepLabel}>{step.label}</span>
          {step.detail !== step.label && <span className={styles.stepDetail}>{step.detail}</span>}
          <span className={styles.stepState}>{step.stateLabel}</span>
        </li>
      ))}
    </ol>
  );
}
