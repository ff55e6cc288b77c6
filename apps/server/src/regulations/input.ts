import { Day, text } from '@vinh-danh/workflows';
import { Regulation } from '@vinh-danh/workflows/rulebook';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const Symbol = text(100);
const Reason = text(2000);
const Command = z.object({ commandId: Id, id: Id });

/** A draft as its author types it; with `id` it takes the place of what the author typed before. */
export const DraftInput = z.object({
  commandId: Id,
  id: Id.optional(),
  organisationId: text(100),
  content: Regulation,
  symbol: Symbol.nullable().default(null),
  validFrom: Day,
  reason: Reason,
});
export type DraftInput = z.infer<typeof DraftInput>;

export const MoveInput = Command;
export type MoveInput = z.infer<typeof MoveInput>;

/** The document's symbol is known when it is signed. */
export const ApproveInput = Command.extend({ symbol: Symbol, note: Reason.nullable().default(null) });
export type ApproveInput = z.infer<typeof ApproveInput>;

export const RefuseInput = Command.extend({ note: Reason });
export type RefuseInput = z.infer<typeof RefuseInput>;
