import { z } from 'zod';

/** An id in the one form in which it is stored and hashed. */
export const Id = z.uuid().toLowerCase();

/** A nomination as the caller knows it: the version guards against deciding on something older. */
export const Item = z.object({ id: Id, version: z.number().int().min(1) });
export type Item = Readonly<z.infer<typeof Item>>;

/** Between one and `max` of them, each nomination once. */
export function itemsOf<T extends typeof Item>(schema: T, max = 500) {
  return z
    .array(schema)
    .min(1)
    .max(max)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, { error: 'itemTwice' });
}
