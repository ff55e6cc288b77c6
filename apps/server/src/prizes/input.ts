import { Day, text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id, Item, itemsOf } from '../nominations/item.ts';

const Document = text(200);
const dong = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Year = z.number().int().min(1900).max(2200);

/** What a person may do with payments. */
export const PaymentAct = z.discriminatedUnion('type', [
  z.object({ type: z.literal('setAmount'), amount: dong }),
  z.object({ type: z.literal('markPaid'), on: Day, document: Document }),
  z.object({ type: z.literal('markReturned'), on: Day, document: Document }),
  z.object({ type: z.literal('confirm') }),
  z.object({ type: z.literal('sendBack'), note: text(2000) }),
]);
export type PaymentAct = z.infer<typeof PaymentAct>;

/** The same act on many payments, by their nominations, each with the version that was seen. */
export const ActInput = z.object({
  commandId: Id,
  items: itemsOf(Item, 1000),
  act: PaymentAct,
  dryRun: z.boolean().default(false),
});
export type ActInput = z.infer<typeof ActInput>;

export const ListInput = z.object({
  year: Year.optional(),
  payerId: text(100).optional(),
  state: z.enum(['listed', 'notDue', 'paid', 'confirmed', 'cancelled', 'toReturn', 'returned', 'recovered']).optional(),
});
export type ListInput = z.infer<typeof ListInput>;

export const BudgetInput = z.object({
  commandId: Id,
  payerId: text(100),
  year: Year,
  amount: dong,
  document: Document,
  documentOn: Day,
});
export type BudgetInput = z.infer<typeof BudgetInput>;

export const DecideBudgetInput = z.object({
  commandId: Id,
  id: Id,
  confirm: z.boolean(),
  note: text(2000).optional(),
});
export type DecideBudgetInput = z.infer<typeof DecideBudgetInput>;
