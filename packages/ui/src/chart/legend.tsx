import styles from './chart.module.css';
import type { Series } from './series.ts';

/** Which mark stands for which kind; nothing where there is one kind only. */
export function Legend({ series }: { readonly series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {series.map(({ key, label }, index) => (
        <li key={key}>
          <svg width="18" height="12" aria-hidden="true">
            <rect className={styles.bar} data-series={index} x="0.5" y="0.5" width="17" height="11" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
