import styles from './chart.module.css';
import { Legend } from './legend.tsx';
import { niceScale, percent } from './nice-scale.ts';
import { type ChartProps, type ChartRow, highest, numberAt } from './series.ts';

const height = 200;

/**
 * Standing columns for periods that follow each other. Places are shares of whatever width there is, the letters keep
 * their size. Heard, it is a list of periods and numbers.
 */
export function ColumnChart({ label, series, rows, format, renderValue }: ChartProps) {
  const { top, ticks } = niceScale(highest(rows), 4);
  return (
    <div className={styles.chart}>
      <Legend series={series} />
      <div className={styles.plot}>
        <div className={styles.scale} aria-hidden="true">
          {ticks.toReversed().map((tick) => (
            <span key={tick}>{format(tick)}</span>
          ))}
        </div>
        <div className={styles.field}>
          <svg className={styles.grid} width="100%" height={height} aria-hidden="true">
            {ticks.map((tick) => (
              <line
                key={tick}
                className={tick === 0 ? styles.ground : styles.gridLine}
                x2="100%"
                y1={y(tick, top)}
                y2={y(tick, top)}
              />
            ))}
          </svg>
          <ul className={styles.periods} aria-label={label}>
            {rows.map((row) => (
              <Period key={row.key} row={row} series={series} top={top} format={format} renderValue={renderValue} />
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

type PeriodProps = Pick<ChartProps, 'series' | 'format' | 'renderValue'> & {
  readonly row: ChartRow;
  readonly top: number;
};

function Period({ row, series, top, format, renderValue }: PeriodProps) {
  const numbers = series.map((kind, index) => ({ kind, index, ...numberAt(row, index, format) }));
  return (
    <li>
      <svg width="100%" height={height} aria-hidden="true">
        {numbers.map(
          ({ kind, index, value }) =>
            value !== null && (
              <rect
                key={kind.key}
                className={styles.bar}
                data-series={index}
                x={percent(18 + (64 / series.length) * index, 100)}
                y={y(value, top)}
                width={percent(64 / series.length - 2, 100)}
                height={height - y(value, top)}
              />
            ),
        )}
      </svg>
      <span className={styles.period}>{row.label}</span>
      {numbers.map(({ kind, index, words }) => (
        <span key={kind.key} className={styles.periodValue}>
          {series.length > 1 && (
            <svg width="10" height="10" aria-hidden="true">
              <rect className={styles.bar} data-series={index} x="0.5" y="0.5" width="9" height="9" />
            </svg>
          )}
          <span className={styles.kind}>{kind.label}: </span>
          {renderValue ? renderValue(row, kind, words) : words}
        </span>
      ))}
    </li>
  );
}

function y(value: number, top: number): number {
  return Math.round(height - (value / top) * (height - 8)) - 0.5;
}
