import styles from './skeleton.module.css';
import { Hidden } from './hidden.tsx';

export type SkeletonProps = {
  /** What is being fetched; read out. */
  readonly label: string;
  readonly kind?: 'list' | 'page' | 'text';
  readonly lines?: number;
};

/** The outline of what is coming, at rest: it keeps the place, so that nothing jumps when the content is there. */
export function Skeleton({ label, kind = 'list', lines = 5 }: SkeletonProps) {
  return (
    <output className={styles.skeleton} data-kind={kind}>
      <Hidden>{label}</Hidden>
      {kind === 'page' && <span className={styles.title} />}
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </output>
  );
}
