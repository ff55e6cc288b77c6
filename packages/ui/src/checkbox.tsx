import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './field.module.css';

export type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'style' | 'className'> & {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
};

/** A yes or no with its words beside it; the words are part of the target. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={styles.box}>
      <input {...rest} type="checkbox" aria-describedby={hint ? hintId : undefined} />
      <span>
        {label}
        {hint && (
          <span id={hintId} className={styles.boxHint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

export type ChoiceProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'style' | 'className' | 'value'> & {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly inline?: boolean;
};

/** A choice of one from a few, all of them in sight. */
export function Choice({ legend, options, value, error, inline = false, ...rest }: ChoiceProps) {
  const errorId = useId();
  const controlled = value === undefined ? () => ({}) : (own: string) => ({ checked: own === value });
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={inline ? styles.inline : undefined}>
        {options.map((option) => (
          <label key={option.value} className={styles.box}>
            <input {...rest} {...controlled(option.value)} type="radio" value={option.value} />
            <span>
              {option.label}
              {option.hint && <span className={styles.boxHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
