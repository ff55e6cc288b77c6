import { Day, text } from '@vinh-danh/workflows';
import { listOrders } from '@vinh-danh/workflows/documents';
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

const dryRun = z.boolean().default(false);

/** A decision drawn up of what is approved. */
export const DraftInput = z.object({ commandId: Id, items, order: z.enum(listOrders).default('unit'), dryRun });
export type DraftInput = z.infer<typeof DraftInput>;

const draft = { commandId: Id, id: Id, version: z.number().int().min(0) };
export const DiscardInput = z.object(draft);
export type DiscardInput = z.infer<typeof DiscardInput>;

/** `hash`: of the document as it was shown to whoever signs. */
export const SignInput = z.object({ ...draft, hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SignInput = z.infer<typeof SignInput>;

export const IssueDraftInput = z.object({ ...draft, decidedOn: Day });
export type IssueDraftInput = z.infer<typeof IssueDraftInput>;
