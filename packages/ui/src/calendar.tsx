import { type KeyboardEvent, useState } from 'react';
import styles from './date-field.module.css';
import { formatDay, shiftDay, shiftMonth, weeksOf, within } from './day.ts';
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
  /** The first and the last day that may be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly words: CalendarWords;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
};

/** The day that is walked to has the focus. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day; undefined for a key that leads nowhere. */
function dayByKey(day: string, { key, shiftKey, target }: KeyboardEvent): string | undefined {
  // The buttons above the days have their own use for the keys.
  if (target instanceof HTMLElement && !target.closest('td')) return undefined;
  const step = steps[key];
  if (step) return shiftDay(day, step);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  if (key === 'Home') return shiftDay(day, -weekday);
  if (key === 'End') return shiftDay(day, 6 - weekday);
  if (key === 'PageUp') return shiftMonth(day, shiftKey ? -12 : -1);
  return key === 'PageDown' ? shiftMonth(day, shiftKey ? 12 : 1) : undefined;
}

/**
 * One month of days. Arrow keys walk by day and week, Home and End to the ends of the week, Page Up and Page Down by
 * month and with Shift by year; Escape closes. Days outside the limits are shown and cannot be chosen.
 */
export function Calendar({ id, value, today, min, max, words, onPick, onClose }: CalendarProps) {
  const limits = { min, max };
  const [{ day: focused, walked }, setFocused] = useState({ day: within(value ?? today, limits), walked: true });
  const month = focused.slice(0, 7);
  /** By the buttons: the focus stays on them, so that they can be pressed again. */
  const turn = (months: number) => setFocused({ day: within(shiftMonth(focused, months), limits), walked: false });

  const walk = (event: KeyboardEvent) => {
    const day = dayByKey(focused, event);
    if (event.key === 'Escape') onClose();
    else if (day) setFocused({ day: within(day, limits), walked: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons inside
    <section id={id} aria-label={words.monthName(month)} className={styles.calendar} onKeyDown={walk}>
      <div className={styles.month}>
        <button type="button" aria-label={words.previousMonth} onClick={() => turn(-1)}>
          <Icon name="previous" />
        </button>
        <span aria-live="polite">{words.monthName(month)}</span>
        <button type="button" aria-label={words.nextMonth} onClick={() => turn(1)}>
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
                      ref={day === focused && walked ? takeFocus : undefined}
                      tabIndex={day === focused ? 0 : -1}
                      aria-label={formatDay(day)}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      aria-disabled={day !== within(day, limits) || undefined}
                      onClick={() => day === within(day, limits) && onPick(day)}
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
