import { useForm } from 'react-hook-form';
import type { NominationEvent } from '../../workflows.ts';
import { buildEvent } from './build-event.ts';
import { type DialogEvent, eventFields } from './event-fields.ts';
import type { ActValues } from './act-values.ts';

/** The form of an act: what the event union says against the values becomes the errors of their fields. */
export function useActForm(type: DialogEvent, defaults: ActValues, onEvent: (event: NominationEvent) => void) {
  const form = useForm<ActValues>({ defaultValues: defaults });
  const submit = form.handleSubmit((values) => {
    const built = buildEvent(type, values);
    if (built.ok) return onEvent(built.event);
    for (const [name, message] of Object.entries(built.errors)) {
      form.setError(name.replaceAll('.', '-'), { message }, { shouldFocus: true });
    }
  });
  return {
    form,
    submit: (event: { preventDefault: () => void }) => void submit(event as never),
    fields: eventFields[type],
  };
}
