import { Day, text } from '@vinh-danh/workflows';
import { formPeriods, StatutoryForm } from '@vinh-danh/workflows/statutory';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: 'keyMalformed' });
const asked = {
  period: z.enum(formPeriods),
  /** As a calendar day has it: a year that is no slip of the pen. */
  year: z.int().refine((year) => Day.safeParse(`${year}-01-01`).success, { error: 'notADay' }),
  half: z.union([z.literal(1), z.literal(2)]).default(1),
};

export const ListInput = z.object(asked);
export const TableInput = z.object({ key: Key, ...asked });
export type TableInput = z.infer<typeof TableInput>;

/** A form as it shall be from a day on; `version` is the one it was changed from, 0 that of the product. */
export const ReviseInput = z.object({
  commandId: Id,
  ownerId: text(100),
  key: Key,
  version: z.int().min(0),
  validFrom: Day,
  form: StatutoryForm,
});
export type ReviseInput = z.infer<typeof ReviseInput>;
