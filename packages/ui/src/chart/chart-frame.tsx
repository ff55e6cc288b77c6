import { type ReactNode, useId, useState } from 'react';
import styles from './chart-frame.module.css';

export type ChartFrameProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly chart: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  readonly labels: { readonly view: string; readonly chart: string; readonly table: string };
  /** Both side by side where there is room, instead of one at a time. */
  readonly beside?: boolean;
  readonly first?: 'chart' | 'table';
  readonly level?: 2 | 3;
};

/** A chart and the table of its numbers, one of them in sight; on paper both. */
export function ChartFrame({
  title,
  lead,
  chart,
  table,
  labels,
  beside = false,
  first = 'chart',
  level = 2,
}: ChartFrameProps) {
  const [shown, setShown] = useState(first);
  const titleId = useId();
  const Title = `h${level}` as const;
  return (
    <section className={styles.frame} aria-labelledby={titleId} data-beside={beside || undefined}>
      <header className={styles.head}>
        <div>
          <Title id={titleId}>{title}</Title>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        <fieldset className={styles.switch} aria-label={labels.view}>
          {(['chart', 'table'] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={shown === kind} onClick={() => setShown(kind)}>
              {labels[kind]}
            </button>
          ))}
        </fieldset>
      </header>
      <div className={styles.parts}>
        <div className={styles.part} data-hidden={shown !== 'chart' || undefined}>
          {chart}
        </div>
        <div className={styles.part} data-hidden={shown !== 'table' || undefined}>
          {table}
        </div>
      </div>
    </section>
  );
}
