import { z } from 'zod';

// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Text typed by a person: trimmed, stored as NFC, without NUL or other control characters and without lone
 * surrogates, between 1 and `max` characters after normalisation.
 */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed(), { error: 'malformedText' })
    .refine((value) => !controlCharacters.test(value), { error: 'controlCharacter' })
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(1, { error: 'empty' }).max(max, { error: 'tooLong' }));
}

/** A calendar day as officials mean it, `YYYY-MM-DD`, no time and no zone. */
export const Day = z.iso.date({ error: 'notADay' });
export type Day = z.infer<typeof Day>;
