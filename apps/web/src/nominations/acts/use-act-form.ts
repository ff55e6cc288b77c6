import { useForm } from 'react-hook-form';
import type { NominationEvent } from '../../workflows.ts';
import { buildEvent } from './build-event.ts';
import { type DialogEvent, eventFields, type FieldSpec } from './event-fields.ts';
import type { ActValues } from './act-values.ts';

/**
 * The form of an act: what the event union says against the values becomes the errors of their fields. `needsReason`: a rule
 * is not met, and whoever goes on must say why.
 */
export function useActForm(
  type: DialogEvent,
  defaults: ActValues,
  onEvent: (event: NominationEvent) => void,
  needsReason = false,
) {
  const form = useForm<ActValues>({ defaultValues: defaults });
  const submit = form.handleSubmit((values) => {
    // The rules of another award than the one that was judged are the server's to tell.
    if (needsReason && !values['award'] && !String(values['reason'] ?? '').trim())
      return form.setError('reason', { message: 'empty' }, { shouldFocus: true });
    const built = buildEvent(type, values);
    if (built.ok) return onEvent(built.event);
    for (const [name, message] of Object.entries(built.errors)) {
      form.setError(name.replaceAll('.', '-'), { message }, { shouldFocus: true });
    }
  });
  return {
    form,
    submit: (event: { preventDefault: () => void }) => void submit(event as never),
    fields: needsReason ? eventFields[type].map(required) : eventFields[type],
  };
}

function required(field: FieldSpec): FieldSpec {
  return field.name === 'reason' ? { ...field, label: 'reason', required: true } : field;
}
