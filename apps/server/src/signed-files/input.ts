import { text } from '@vinh-danh/workflows';
import { z } from 'zod';

/** `replaces`: the version the sender saw, 0 for none; `confirmed`: that a person answers for what could not be read. */
const shared = {
  replaces: z.coerce.number().int().min(0).max(10_000),
  reason: text(500).optional(),
  confirmed: z.stringbool().default(false),
};

/** What goes with a file that comes in, told in its address. */
export const BroughtInput = z.object({
  ...shared,
  way: z.enum(['outside', 'scan']),
  name: z.string().max(500).default(''),
});
export type BroughtInput = z.infer<typeof BroughtInput>;

/** A key file (PKCS#12, base64) and its password, for this one signature. */
export const SignHereInput = z.object({
  ...shared,
  confirmed: z.boolean().default(false),
  keyFile: z.base64().min(1).max(200_000),
  password: z.string().max(500),
});
export type SignHereInput = z.infer<typeof SignHereInput>;
