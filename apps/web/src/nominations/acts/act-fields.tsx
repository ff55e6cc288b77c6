import { Stack } from '@vinh-danh/ui';
import type { UseFormReturn } from 'react-hook-form';
import { isAsked } from './build-event.ts';
import type { FieldSpec } from './event-fields.ts';
import type { ActContext, ActValues } from './act-values.ts';
import { FieldInput } from './field-input.tsx';

type Props = {
  readonly fields: readonly FieldSpec[];
  readonly form: UseFormReturn<ActValues>;
  readonly context: ActContext;
};

/** The fields of an act below each other; one that depends on another appears with it. */
export function ActFields({ fields, form, context }: Props) {
  const values = form.watch();
  const asked = fields.filter((field) => isAsked(field, values));
  if (asked.length === 0) return null;
  return (
    <Stack>
      {asked.map((field) => (
        <FieldInput key={field.name} field={field} form={form} context={context} />
      ))}
    </Stack>
  );
}
