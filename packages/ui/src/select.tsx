import { NativeSelect } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { fieldClasses } from './field.ts';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type OptionGroup = { readonly group: string; readonly items: readonly Option[] };

export type SelectProps = Omit<
  ComponentPropsWithRef<'select'>,
  'size' | 'style' | 'className' | 'color' | 'children'
> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly width?: 'narrow' | 'full';
  readonly options: readonly (Option | OptionGroup)[];
};

/** A choice of one from a list: the browser's own, which every keyboard, phone and screen reader knows. */
export function Select({
  label,
  hint,
  error,
  required = false,
  disabled = false,
  width = 'full',
  options,
  ...rest
}: SelectProps) {
  return (
    <NativeSelect
      {...rest}
      disabled={disabled}
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required}
      classNames={fieldClasses(width)}
    >
      {options.map((entry) =>
        'group' in entry ? (
          <optgroup key={entry.group} label={entry.group}>
            {entry.items.map(renderOption)}
          </optgroup>
        ) : (
          renderOption(entry)
        ),
      )}
    </NativeSelect>
  );
}

function renderOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
