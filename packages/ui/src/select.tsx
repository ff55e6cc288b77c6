import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldText } from './field.tsx';
import styles from './field.module.css';
import { Icon } from './icons.tsx';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type OptionGroup = { readonly group: string; readonly items: readonly Option[] };

export type SelectProps = FieldText &
  Omit<ComponentPropsWithRef<'select'>, 'size' | 'style' | 'className' | 'color' | 'children'> & {
    readonly width?: 'narrow' | 'full';
    readonly options: readonly (Option | OptionGroup)[];
  };

/** A choice of one from a list: the browser's own, which every keyboard, phone and screen reader knows. */
export function Select({ label, hint, error, required = false, width, options, id, ...rest }: SelectProps) {
  const mark = (
    <span className={styles.mark}>
      <Icon name="order" />
    </span>
  );
  return (
    <Field {...{ label, hint, error, required, width, id }} trailing={mark}>
      {(control) => (
        <select {...rest} {...control}>
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.items.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(entry)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function renderOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
