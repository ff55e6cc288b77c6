import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';

const items = z.array(z.object({ id: z.uuid(), version: z.number().int() })).min(1).max(500);

/** A decision that awards: everything in it is approved and signed. */
export const IssueInput = z.object({
  commandId: z.uuid(),
  items,
  decidedOn: Day,
  dryRun: z.boolean().default(false),
});
export type IssueInput = z.infer<typeof IssueInput>;

/** A decision that annuls, strips or restores. */
export const RevokeInput = z.object({
  commandId: z.uuid(),
  kind: z.enum(['annulment', 'stripping', 'restoration']),
  items,
  decidedOn: Day,
  reason: text(2000).optional(),
  dryRun: z.boolean().default(false),
});
export type RevokeInput = z.infer<typeof RevokeInput>;
