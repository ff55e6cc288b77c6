import { NominationEvent } from '../../workflows.ts';
import { type DialogEvent, eventFields, type FieldSpec, toFormName } from './event-fields.ts';

export type Values = Readonly<Record<string, string | boolean | readonly string[] | null | undefined>>;
export type Built =
  | { readonly ok: true; readonly event: NominationEvent }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** The event the dialog's values make, checked by its member of the union, or the code of what is wrong by field. */
export function buildEvent(type: DialogEvent, values: Values): Built {
  const raw: Record<string, unknown> = { type };
  for (const field of eventFields[type]) {
    if (isAsked(field, values)) place(raw, field.name, valueOf(field, values[toFormName(field.name)]));
  }
  // Made with the dialog, so that a repeat of the command is the same command.
  if (type === 'consult') raw['consultationId'] = values['consultationId'];
  const parsed = NominationEvent.safeParse(raw);
  if (parsed.success) return { ok: true, event: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message, code } of parsed.error.issues)
    errors[path.join('.')] ??= wordOf(message, code, raw, path);
  return { ok: false, errors };
}

/** Whether the field is shown with these values. */
export function isAsked({ when }: FieldSpec, values: Values): boolean {
  return !when || values[toFormName(when.name)] === when.is;
}

function valueOf({ kind }: FieldSpec, value: Values[string]): unknown {
  if (kind === 'flag') return value === true;
  if (kind === 'papers') return Array.isArray(value) ? value : [];
  if (kind === 'files') return filesIn(value);
  if (kind === 'facts') return typeof value === 'string' && value ? (JSON.parse(value) as unknown) : undefined;
  // Radio buttons of which none is chosen are null.
  if (value === undefined || value === null || value === '') return undefined;
  return kind === 'returnTo' ? Number(value) : value;
}

/** Each file as the server told of it. */
function filesIn(value: Values[string]): unknown {
  const files = Array.isArray(value) ? value.map((text) => JSON.parse(String(text)) as unknown) : [];
  return files.length > 0 ? files : undefined;
}

function place(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (value === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = (target[head] ?? {}) as Record<string, unknown>;
  place(inner, rest.join('.'), value);
  target[head] = inner;
}

/** The schema's own word where it has one; else that the field is empty, or that it is not valid. */
function wordOf(message: string, code: string, raw: unknown, path: readonly PropertyKey[]): string {
  if (/^[a-z]+[A-Z]?\w*$/.test(message)) return message;
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  return value === undefined ? (code === 'invalid_value' ? 'notChosen' : 'empty') : 'invalid';
}
