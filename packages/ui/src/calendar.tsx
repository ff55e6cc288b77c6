import { type KeyboardEvent, useState } from 'react';
import styles from './date-field.module.css';
import { formatDay, shiftDay, weeksOf } from './day.ts';
import { Icon } from './icons.tsx';

export type CalendarWords = {
  readonly previousMonth: string;
  readonly nextMonth: string;
  /** Name of a month from its `YYYY-MM`. */
  readonly monthName: (month: string) => string;
  /** Monday to Sunday, short. */
  readonly weekdays: readonly string[];
};

type CalendarProps = {
  readonly id: string;
  readonly value: string | undefined;
  readonly today: string;
  readonly words: CalendarWords;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
};

/** The day that is walked to has the focus. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month of days; arrow keys walk, Page Up and Page Down change the month, Escape closes. */
export function Calendar({ id, value, today, words, onPick, onClose }: CalendarProps) {
  const [focused, setFocused] = useState(value ?? today);
  const month = focused.slice(0, 7);

  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Escape') onClose();
    else if (step) setFocused(shiftDay(focused, step));
    else if (event.key === 'PageUp') setFocused(shiftMonth(focused, -1));
    else if (event.key === 'PageDown') setFocused(shiftMonth(focused, 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons inside
    <section id={id} aria-label={words.monthName(month)} className={styles.calendar} onKeyDown={walk}>
      <div className={styles.month}>
        <button type="button" aria-label={words.previousMonth} onClick={() => setFocused(shiftMonth(focused, -1))}>
          <Icon name="previous" />
        </button>
        <span aria-live="polite">{words.monthName(month)}</span>
        <button type="button" aria-label={words.nextMonth} onClick={() => setFocused(shiftMonth(focused, 1))}>
          <Icon name="next" />
        </button>
      </div>
      <table className={styles.days}>
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
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <td key={day ?? `${index}`}>
                  {day && (
                    <button
                      type="button"
                      ref={day === focused ? takeFocus : undefined}
                      tabIndex={day === focused ? 0 : -1}
                      aria-label={formatDay(day)}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      onClick={() => onPick(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same day of another month, or that month's first day where the month is too short. */
function shiftMonth(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  const same = weeksOf(first)
    .flat()
    .find((candidate) => candidate?.endsWith(day.slice(7)));
  return same ?? `${first}-01`;
}
