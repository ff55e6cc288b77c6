import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id, Item, itemsOf } from '../nominations/item.ts';

const Title = text(300);
const Name = text(200);

export const PlanInput = z.object({
  commandId: Id,
  organiserId: text(100),
  title: Title,
  heldOn: Day,
  place: Title,
});
export type PlanInput = z.infer<typeof PlanInput>;

/** A ceremony as the caller knows it. */
const Known = { commandId: Id, id: Id, version: z.number().int().min(1) };

export const EditInput = z.object({ ...Known, title: Title, heldOn: Day, place: Title });
export type EditInput = z.infer<typeof EditInput>;

/** Picked nominations, or all of a decision that wait to be handed over. */
export const AddInput = z.object({
  ...Known,
  nominationIds: z.array(Id).max(1000).default([]),
  decisionId: Id.optional(),
});
export type AddInput = z.infer<typeof AddInput>;

export const RemoveInput = z.object({ ...Known, nominationIds: z.array(Id).min(1).max(1000) });
export type RemoveInput = z.infer<typeof RemoveInput>;

const received = {
  receivedBy: Name.optional(),
  relation: text(100).optional(),
  mandate: text(200).optional(),
  mandateOn: Day.optional(),
  identity: text(200).optional(),
  certificate: z.boolean().default(true),
  prize: z.boolean().default(true),
  note: text(1000).optional(),
};

/** Whoever stands in for somebody is named, with how they are related. */
type Said = { presence: string; receivedBy?: string | undefined; relation?: string | undefined };
const isNamed = ({ presence, receivedBy, relation }: Said) =>
  presence !== 'represented' || (receivedBy !== undefined && relation !== undefined);

export const MarkInput = z
  .object({ ...Known, nominationId: Id, presence: z.enum(['present', 'represented', 'absent']), ...received })
  .refine(isNamed, { error: 'familyRequired', path: ['relation'] });
export type MarkInput = z.infer<typeof MarkInput>;

export const HoldInput = z.object({ ...Known, dryRun: z.boolean().default(false) });
export type HoldInput = z.infer<typeof HoldInput>;

export const CancelInput = z.object({ ...Known, reason: text(1000) });
export type CancelInput = z.infer<typeof CancelInput>;

/** Handed over outside of a ceremony. */
export const HandOverInput = z
  .object({
    commandId: Id,
    items: itemsOf(Item),
    receivedOn: Day,
    presence: z.enum(['present', 'represented']),
    ...received,
    dryRun: z.boolean().default(false),
  })
  .refine(isNamed, { error: 'familyRequired', path: ['relation'] });
export type HandOverInput = z.infer<typeof HandOverInput>;
