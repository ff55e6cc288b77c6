import { CorrectedField, Day, text } from '@vinh-danh/workflows';
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
export const DraftInput = z.object({
  commandId: Id,
  items,
  /** Left out, the order the issuer wants; with `keepOrder` it wants this one from now on. */
  order: z.enum(listOrders).optional(),
  keepOrder: z.boolean().optional(),
  /** Signed in the name of the whole body (`TM.`), where it is one that decides together. */
  collective: z.boolean().optional(),
  dryRun,
});
export type DraftInput = z.infer<typeof DraftInput>;

const draft = { commandId: Id, id: Id, version: z.number().int().min(0) };
export const DiscardInput = z.object(draft);
export type DiscardInput = z.infer<typeof DiscardInput>;

/** `hash`: of the document as it was shown to whoever signs. */
export const SignInput = z.object({ ...draft, hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SignInput = z.infer<typeof SignInput>;

export const IssueDraftInput = z.object({ ...draft, decidedOn: Day });
export type IssueDraftInput = z.infer<typeof IssueDraftInput>;

const Becoming = z.object({ nominationId: Id, field: CorrectedField, becomes: text(1000) });

/** A correction of what an issued decision says of some on its list. */
export const CorrectionInput = z.object({
  commandId: Id,
  decisionId: Id,
  ground: text(2000),
  corrections: z
    .array(
      Becoming.refine(({ field, becomes }) => field !== 'birthYear' || /^(19|20)\d{2}$/.test(becomes), {
        error: 'notAYear',
        path: ['becomes'],
      }),
    )
    .min(1)
    .max(500)
    .refine((all) => new Set(all.map(({ nominationId, field }) => `${nominationId} ${field}`)).size === all.length, {
      error: 'twice',
    }),
  collective: z.boolean().default(false),
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;
