import { Day, text } from '@vinh-danh/workflows';
import { complaintWays } from '@vinh-danh/workflows/aftermath';
import { z } from 'zod';
import { Id, Item, itemsOf } from '../nominations/item.ts';

const Reason = text(2000);
const Document = text(200);

/** What may become of something that is owed. */
export const SettleAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('return'), on: Day, document: Document.optional() }),
  z.object({ type: z.literal('giveUp'), on: Day, note: Reason }),
  z.object({
    type: z.literal('send'),
    on: Day,
    channel: z.enum(['officialPost', 'electronic', 'inPerson']),
    document: Document.optional(),
  }),
  z.object({ type: z.literal('recheck'), on: Day, outcome: z.enum(['stands', 'toRevoke']), note: Reason }),
]);
export type SettleAct = z.infer<typeof SettleAct>;

export const SettleInput = z.object({ commandId: Id, items: itemsOf(Item, 1000), act: SettleAct });
export type SettleInput = z.infer<typeof SettleInput>;

export const ComplainInput = z.object({
  commandId: Id,
  nominationId: Id,
  complainant: text(200),
  content: text(4000),
  receivedOn: Day,
});
export type ComplainInput = z.infer<typeof ComplainInput>;

export const ComplaintAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('take'), on: Day }),
  z.object({ type: z.literal('uphold'), on: Day, answer: text(4000), way: z.enum(complaintWays) }),
  z.object({ type: z.literal('reject'), on: Day, answer: text(4000) }),
  z.object({ type: z.literal('withdraw'), on: Day, answer: text(4000) }),
]);
export type ComplaintAct = z.infer<typeof ComplaintAct>;

export const ActOnComplaintInput = z.object({ commandId: Id, ...Item.shape, act: ComplaintAct });
export type ActOnComplaintInput = z.infer<typeof ActOnComplaintInput>;

export const AskReissueInput = z.object({
  commandId: Id,
  nominationId: Id,
  cause: z.enum(['lost', 'damaged', 'misprinted']),
  reason: Reason,
});
export type AskReissueInput = z.infer<typeof AskReissueInput>;

export const ActOnReissueInput = z.object({
  commandId: Id,
  ...Item.shape,
  act: z.discriminatedUnion('type', [
    z.object({ type: z.literal('grant'), note: Reason.optional() }),
    z.object({ type: z.literal('refuse'), note: Reason }),
    z.object({ type: z.literal('withdraw'), note: Reason.optional() }),
  ]),
});
export type ActOnReissueInput = z.infer<typeof ActOnReissueInput>;
