import { z } from 'zod';
import { listCountries, origins } from './countries.ts';

export const Origin = z.enum(origins);
export type Origin = z.infer<typeof Origin>;

let known: ReadonlySet<string> | undefined;

/** A country of a foreigner by its code. */
export const Country = z
  .string()
  .refine((code) => (known ??= new Set(listCountries())).has(code), { error: 'countryUnknown' });
