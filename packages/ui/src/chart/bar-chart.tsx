import { Fragment } from 'react';
import styles from './chart.module.css';
import { Legend } from './legend.tsx';
import { niceScale, percent } from './nice-scale.ts';
import { type ChartProps, highest, numberAt } from './series.ts';

/**
 * Lying bars, a row each with its name and its numbers in words. The bars are drawn in shares of whatever width there
 * is, the text is the page's own: nothing shrinks on a phone. Heard, it is a list of names and numbers.
 */
export function BarChart({ label, series, rows, format, renderValue }: ChartProps) {
  const { top } = niceScale(highest(rows));
  return (
    <div className={styles.chart}>
      <Legend series={series} />
      <ul className={styles.rows} aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className={styles.name}>{row.label}</span>
            <span className={styles.bars}>
              {series.map((kind, index) => {
                const { value, words } = numberAt(row, index, format);
                return (
                  <Fragment key={kind.key}>
                    <svg className={styles.line} width="100%" height="18" aria-hidden="true">
                      {value !== null && (
                        <>
                          <rect className={styles.track} width="100%" height="18" />
                          <rect className={styles.bar} data-series={index} width={percent(value, top)} height="18" />
                        </>
                      )}
                    </svg>
                    <span className={styles.value}>
                      {series.length > 1 && <span className={styles.kind}>{kind.label}: </span>}
                      {renderValue ? renderValue(row, kind, words) : words}
                    </span>
                  </Fragment>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
