import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

export type FieldText = {
  readonly label: string;
  /** What the field is for or how to fill it, under the label. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

/** What the control of a field carries, so that its label, hint and error are said with it. */
export type Control = {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': boolean;
};

type FieldProps = FieldText & {
  readonly id?: string | undefined;
  readonly width?: 'narrow' | 'full' | undefined;
  /** Stands inside the control, at its end. */
  readonly trailing?: ReactNode;
  readonly children: (control: Control) => ReactNode;
};

/** The label above a control, its hint under the label, its error in words below. */
export function Field({
  label,
  hint,
  error,
  required = false,
  width = 'full',
  trailing,
  children,
  ...given
}: FieldProps) {
  const own = useId();
  const id = given.id ?? own;
  const hintId = hint ? `${id}-hint` : '';
  const errorId = error ? `${id}-error` : '';
  return (
    <div className={width === 'narrow' ? `${styles.root} ${styles.narrow}` : styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.control} data-trailing={Boolean(trailing) || undefined}>
        {children({
          id,
          className: styles.input,
          'aria-describedby': `${hintId} ${errorId}`.trim() || undefined,
          'aria-invalid': error ? true : undefined,
          'aria-required': required,
        })}
        {trailing}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
