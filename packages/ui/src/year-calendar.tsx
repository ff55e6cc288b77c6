import { weeksOf } from './day.ts';
import { Hidden } from './hidden.tsx';
import styles from './year-calendar.module.css';

/** A day that is otherwise than its place in the week says; `sure` where it has been announced. */
export type MarkedDay = { readonly day: string; readonly kind: 'closed' | 'open'; readonly isSure: boolean };

export type YearCalendarWords = {
  /** Name of a month from its `YYYY-MM`. */
  readonly monthName: (month: string) => string;
  /** Monday to Sunday, short. */
  readonly weekdays: readonly string[];
  /** What a mark means, read out with the day. */
  readonly mark: (marked: MarkedDay) => string;
  /** The same in the legend. */
  readonly legend: Readonly<Record<MarkedDay['kind'] | 'unsure', string>>;
};

type Props = {
  readonly year: number;
  readonly marked: readonly MarkedDay[];
  /** The day that is today, where the year has it. */
  readonly today: string;
  readonly words: YearCalendarWords;
};

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A year at a glance: twelve months with the days on which offices are closed and the week-ends on which they work. */
export function YearCalendar({ year, marked, today, words }: Props) {
  const marks = new Map(marked.map((one) => [one.day, one]));
  return (
    <div className={styles.calendar}>
      <div className={styles.legend}>
        {(['closed', 'open', 'unsure'] as const).map((kind) => (
          <span key={kind}>
            <span className={styles.day} data-kind={kind} aria-hidden="true">
              00
            </span>
            {words.legend[kind]}
          </span>
        ))}
      </div>
      <div className={styles.year}>
        {months.map((month) => (
          <Month key={month} month={`${year}-${month}`} marks={marks} today={today} words={words} />
        ))}
      </div>
    </div>
  );
}

type MonthProps = Pick<Props, 'today' | 'words'> & {
  readonly month: string;
  readonly marks: ReadonlyMap<string, MarkedDay>;
};

function Month({ month, marks, today, words }: MonthProps) {
  return (
    <table className={styles.month}>
      <caption>{words.monthName(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the weeks of a month never change their order
          <tr key={index}>
            {week.map((day, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- nor do the days of a week
              <td key={place}>{day && <Day day={day} marked={marks.get(day)} today={today} words={words} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = Pick<Props, 'today' | 'words'> & { readonly day: string; readonly marked: MarkedDay | undefined };

function Day({ day, marked, today, words }: DayProps) {
  return (
    <span
      className={styles.day}
      data-kind={marked?.kind}
      data-unsure={marked?.isSure === false || undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      {Number(day.slice(8))}
      {marked && <Hidden>, {words.mark(marked)}</Hidden>}
    </span>
  );
}
