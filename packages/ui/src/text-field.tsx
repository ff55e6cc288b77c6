import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Field, type FieldText } from './field.tsx';

export type TextFieldProps = FieldText &
  Omit<ComponentPropsWithRef<'input'>, 'size' | 'style' | 'className' | 'color'> & {
    readonly width?: 'narrow' | 'full';
    /** A button inside the field, at its end. */
    readonly trailing?: ReactNode;
  };

/** One line of text with its label above and its error in words below. */
export function TextField({ label, hint, error, required = false, width, trailing, id, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, required, width, trailing, id }}>
      {(control) => <input type="text" {...rest} {...control} />}
    </Field>
  );
}

export type TextAreaProps = FieldText & Omit<ComponentPropsWithRef<'textarea'>, 'style' | 'className' | 'color'>;

/** Several lines of text, as many as asked for; it can be drawn larger. */
export function TextArea({ label, hint, error, required = false, rows = 4, id, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, required, id }}>
      {(control) => <textarea rows={rows} {...rest} {...control} />}
    </Field>
  );
}
