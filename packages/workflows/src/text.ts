import { z } from 'zod';

/** Control characters but tab and line ends; and marks that turn the direction of writing, by which a name can lie. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Text typed by a person: trimmed, stored as NFC, without NUL or other control characters and without lone
 * surrogates, with something to see, at most `max` UTF-16 units after normalisation.
 */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed(), { error: 'malformedText' })
    .refine((value) => !controlCharacters.test(value), { error: 'controlCharacter' })
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().regex(visible, { error: 'empty' }).max(max, { error: 'tooLong' }));
}

/** A calendar day as officials mean it, `YYYY-MM-DD`, no time and no zone; a year like 0205 is a slip of the hand. */
export const Day = z.iso
  .date({ error: 'notADay' })
  .refine((day) => day >= '1800' && day < '2200', { error: 'notADay' });
export type Day = z.infer<typeof Day>;
