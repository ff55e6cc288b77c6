import { type FocusEvent, useId, useRef, useState } from 'react';
import { Calendar, type CalendarWords } from './calendar.tsx';
import styles from './date-field.module.css';
import { formatDay, parseDay, within } from './day.ts';
import { Icon } from './icons.tsx';
import { TextField } from './text-field.tsx';

export type DateFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly name?: string;
  /** `YYYY-MM-DD`, or what was typed as long as it is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly words: CalendarWords & { readonly open: string; readonly format: string };
  /** The day on which the calendar opens when nothing is typed. */
  readonly today: string;
  /** The first and the last day that may be chosen; a day beyond them can be typed and is named as wrong. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Said of a day beyond the limits, where the form says nothing itself. */
  readonly outside?: string | undefined;
};

/**
 * A day, typed as DD/MM/YYYY; the calendar is the second way. What is typed and is no day is handed on unchanged, so
 * that the form can say what is wrong with it.
 */
export function DateField({
  label,
  hint,
  error,
  required = false,
  name,
  value,
  onChange,
  onBlur,
  words,
  today,
  min,
  max,
  outside,
}: DateFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const calendarId = useId();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const beyond = isDay && within(value, { min, max }) !== value;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.root} onBlur={leave}>
      <TextField
        label={label}
        hint={hint ?? words.format}
        error={error ?? (beyond ? outside : undefined)}
        required={required}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={typed ?? formatDay(value)}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(parseDay(currentTarget.value) ?? currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !event.altKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        onBlur={() => {
          setTyped(undefined);
          onBlur?.();
        }}
        trailing={
          <button
            ref={button}
            type="button"
            className={styles.open}
            aria-label={`${words.open}: ${label}`}
            aria-expanded={open}
            aria-controls={open ? calendarId : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name="calendar" />
          </button>
        }
      />
      {open && (
        <Calendar
          id={calendarId}
          value={isDay ? value : undefined}
          today={today}
          min={min}
          max={max}
          words={words}
          onClose={close}
          onPick={(day) => {
            setTyped(undefined);
            onChange(day);
            close();
          }}
        />
      )}
    </div>
  );
}
