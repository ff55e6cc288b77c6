import { type ReactNode, useEffect, useRef } from 'react';
import styles from './branch-chart.module.css';
import { percent } from './nice-scale.ts';

export type Branch = { readonly key: string; readonly label: string; readonly value: number };

export type BranchChartProps = {
  /** Says what the chart shows; read out. */
  readonly label: string;
  /** From the root down to the branch that is shown. */
  readonly trail: readonly [Branch, ...Branch[]];
  /** What lies directly below it. */
  readonly branches: readonly Branch[];
  readonly format: (value: number) => string;
  /** Shows a name, for instance as a link into the branch. */
  readonly renderName: (branch: Branch) => ReactNode;
  /** Shows a number, for instance as a link to what is behind it. */
  readonly renderValue: (branch: Branch, words: string) => ReactNode;
};

/** A branch of a tree: what it hangs from, and its own branches as bars, indented. Heard, it is lists within lists. */
export function BranchChart({ label, trail, branches, format, renderName, renderValue }: BranchChartProps) {
  const shown = trail.at(-1)?.key;
  const current = useRef<HTMLSpanElement>(null);
  const before = useRef(shown);
  // Whoever opens a branch goes on from it: the link that was followed is gone.
  useEffect(() => {
    if (before.current !== shown) current.current?.focus();
    before.current = shown;
  }, [shown]);
  const top = Math.max(1, ...branches.map(({ value }) => value));
  const line = (branch: Branch, isAbove: boolean) => (
    <>
      <span className={styles.name}>{branch.key === shown ? branch.label : renderName(branch)}</span>
      <span className={styles.bar} data-above={isAbove || undefined}>
        {!isAbove && (
          <svg width="100%" height="16" aria-hidden="true">
            <rect className={styles.track} width="100%" height="16" />
            <rect className={styles.fill} width={percent(branch.value, top)} height="16" />
          </svg>
        )}
        <span className={styles.value}>{renderValue(branch, format(branch.value))}</span>
      </span>
    </>
  );
  const below = (
    <ul>
      {branches.map((branch) => (
        <li key={branch.key}>
          <div className={styles.line}>{line(branch, false)}</div>
        </li>
      ))}
    </ul>
  );
  const tree = trail.reduceRight<ReactNode>(
    (inside, branch) => (
      <li key={branch.key}>
        <span
          className={styles.line}
          data-above
          {...(branch.key === shown ? { ref: current, tabIndex: -1, 'aria-current': 'true' as const } : {})}
        >
          {line(branch, true)}
        </span>
        {branch.key === shown ? below : <ul>{inside}</ul>}
      </li>
    ),
    null,
  );
  return (
    <ul className={styles.tree} aria-label={label}>
      {tree}
    </ul>
  );
}
