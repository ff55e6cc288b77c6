import { schema } from '@vinh-danh/db';
import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const UnitId = text(100);
const Reason = text(1000);
const FileIds = z.array(Id).max(20).default([]);

const NewTask = z.object({
  content: text(4000),
  /** Who answers for it. */
  leadId: UnitId,
  /** Who helps. */
  partnerIds: z.array(UnitId).max(50).default([]),
  dueOn: Day,
});
export type NewTask = z.infer<typeof NewTask>;
const NewTasks = z.array(NewTask).min(1).max(200);

export const GiveInput = z
  .object({
    commandId: Id,
    issuerId: UnitId,
    movementId: text(100).optional(),
    kind: z.enum(schema.directions.kind.enumValues),
    number: text(100),
    issuedOn: Day,
    abstract: text(1000),
    tasks: NewTasks,
  })
  .superRefine(({ issuedOn, tasks }, check) => {
    for (const [index, { dueOn }] of tasks.entries())
      if (dueOn < issuedOn)
        check.addIssue({ code: 'custom', message: 'dueBeforeIssued', path: ['tasks', index, 'dueOn'] });
  });
export type GiveInput = z.infer<typeof GiveInput>;

export const AddInput = z.object({ commandId: Id, id: Id, tasks: NewTasks });
export type AddInput = z.infer<typeof AddInput>;

/** A task as the caller knows it. */
const Known = { commandId: Id, id: Id, revision: z.int().min(1) };

export const TaskActInput = z.discriminatedUnion('act', [
  z.object({ ...Known, act: z.literal('progress'), note: text(4000), fileIds: FileIds }),
  z.object({ ...Known, act: z.literal('report'), note: text(4000).optional(), fileIds: FileIds }),
  z.object({ ...Known, act: z.enum(['takeBack', 'accept']) }),
  z.object({ ...Known, act: z.enum(['return', 'withdraw']), reason: Reason }),
  z.object({ ...Known, act: z.literal('extend'), dueOn: Day, reason: Reason }),
]);
export type TaskActInput = z.infer<typeof TaskActInput>;
