import type { EventType } from '@vinh-danh/workflows';
import type { ActValues } from './act-values.ts';
import { eventFields, isDialogEvent, toFormName } from './event-fields.ts';

/** What a person wrote in words in the dialog of an act, a paragraph a field; empty where nothing was written. */
export function writtenText(type: EventType, values: ActValues): string {
  if (!isDialogEvent(type)) return '';
  return eventFields[type]
    .filter(({ kind }) => kind === 'area' || kind === 'text')
    .map(({ name }) => values[toFormName(name)])
    .filter((value) => typeof value === 'string' && value.trim() !== '')
    .join('\n\n');
}
