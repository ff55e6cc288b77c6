import { Day, text } from '@vinh-danh/workflows';
import { Figure, ReportForm, rhythms } from '@vinh-danh/workflows/reporting';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const Key = z.string().max(60);

export const DefineInput = z
  .object({
    commandId: Id,
    ownerId: text(100),
    movementId: text(200).optional(),
    content: ReportForm,
    rhythm: z.enum(rhythms),
    from: Day,
    to: Day,
    daysToReport: z.int().min(0).max(90),
    /** Who reports. */
    unitIds: z.array(text(100)).min(1).max(2000),
  })
  .refine(({ from, to }) => from <= to, { error: 'endsBeforeItBegins', path: ['to'] });
export type DefineInput = z.infer<typeof DefineInput>;

export const ReviseInput = z.object({ commandId: Id, id: Id, version: z.int().min(1), content: ReportForm });
export type ReviseInput = z.infer<typeof ReviseInput>;

/** Without days: the period that began last. */
export const OverviewInput = z.object({ formId: Id, from: Day.optional(), to: Day.optional() });
export type OverviewInput = z.infer<typeof OverviewInput>;

/** A report as the caller knows it. */
const Known = { commandId: Id, id: Id, revision: z.int().min(0) };

const Written = z.object({
  figures: z.record(Key, Figure),
  /** Why an odd figure stands, by indicator. */
  remarks: z.record(Key, text(1000)).default({}),
});

export const SaveInput = Written.extend(Known);
export type SaveInput = z.infer<typeof SaveInput>;

export const SendInput = z.discriminatedUnion('act', [
  /** With what is written handed in at once; else what was saved last. */
  z.object({ ...Known, act: z.literal('submit'), written: Written.optional() }),
  z.object({ ...Known, act: z.enum(['takeBack', 'accept', 'correct']) }),
  z.object({ ...Known, act: z.literal('return'), reason: text(1000) }),
]);
export type SendInput = z.infer<typeof SendInput>;
