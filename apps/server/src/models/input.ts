import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const UnitId = text(100);
const content = {
  title: text(300),
  description: text(8000),
  place: text(300),
  effect: text(8000),
  reportId: Id.optional(),
};

export const DraftInput = z.object({ commandId: Id, unitId: UnitId, ...content });
export type DraftInput = z.infer<typeof DraftInput>;

/** A model as the caller knows it. */
const Known = { commandId: Id, id: Id, version: z.int().min(1) };
export const EditInput = z.object({ ...Known, ...content });
export type EditInput = z.infer<typeof EditInput>;

export const ActInput = z.discriminatedUnion('act', [
  z.object({ ...Known, act: z.enum(['propose', 'promote', 'publish']) }),
  z.object({ ...Known, act: z.enum(['return', 'withdraw']), reason: text(2000) }),
]);
export type ActInput = z.infer<typeof ActInput>;

export const CopyInput = z.object({
  commandId: Id,
  id: Id,
  unitId: UnitId,
  since: Day,
  note: text(2000).optional(),
});
export type CopyInput = z.infer<typeof CopyInput>;
