import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id, Item, itemsOf } from '../nominations/item.ts';

const items = itemsOf(Item);

/** A decision that awards: everything in it is approved and signed. */
export const IssueInput = z.object({
  commandId: Id,
  items,
  decidedOn: Day,
  dryRun: z.boolean().default(false),
});
export type IssueInput = z.infer<typeof IssueInput>;

/** A decision that annuls, strips or restores. */
export const RevokeInput = z.object({
  commandId: Id,
  kind: z.enum(['annulment', 'stripping', 'restoration']),
  items,
  decidedOn: Day,
  reason: text(2000).optional(),
  dryRun: z.boolean().default(false),
});
export type RevokeInput = z.infer<typeof RevokeInput>;
