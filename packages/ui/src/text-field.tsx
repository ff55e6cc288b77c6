import { Textarea as LibraryTextArea, TextInput } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { fieldClasses } from './field.ts';

type FieldText = {
  readonly label: string;
  /** What the field is for or how to fill it, under the label. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

export type TextFieldProps = FieldText &
  Omit<ComponentPropsWithRef<'input'>, 'size' | 'style' | 'className' | 'color'> & {
    readonly width?: 'narrow' | 'full';
    /** A button inside the field, at its end. */
    readonly trailing?: ReactNode;
  };

/** One line of text with its label above and its error in words below. */
export function TextField({
  label,
  hint,
  error,
  required = false,
  disabled = false,
  width = 'full',
  trailing,
  ...rest
}: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      disabled={disabled}
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required}
      rightSection={trailing}
      rightSectionWidth={44}
      rightSectionPointerEvents="all"
      classNames={fieldClasses(width)}
    />
  );
}

export type TextAreaProps = FieldText & Omit<ComponentPropsWithRef<'textarea'>, 'style' | 'className' | 'color'>;

/** Several lines of text; grows with the rows asked for. */
export function TextArea({ label, hint, error, required = false, disabled = false, rows = 4, ...rest }: TextAreaProps) {
  return (
    <LibraryTextArea
      {...rest}
      disabled={disabled}
      rows={rows}
      resize="vertical"
      label={label}
      description={hint}
      error={error}
      withAsterisk={required}
      aria-required={required}
      classNames={fieldClasses()}
    />
  );
}
