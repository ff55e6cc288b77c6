import { Day, text } from '@vinh-danh/workflows';
import { MovementTerms } from '@vinh-danh/workflows/movement';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const MovementId = text(100);
const UnitId = text(100);
const Document = z.object({ number: text(100), issuedOn: Day, abstract: text(1000).optional() });

export const DraftInput = z
  .object({
    commandId: Id,
    name: text(300),
    /** The movement it carries out at its own level. */
    parentId: MovementId.optional(),
    launchedById: UnitId,
    launchedOn: Day,
    endsOn: Day.optional(),
    aims: text(8000).optional(),
    terms: MovementTerms.prefault({}),
    documents: z.array(Document).max(20).default([]),
  })
  .refine(({ launchedOn, endsOn }) => endsOn === undefined || launchedOn <= endsOn, {
    error: 'endsBeforeItBegins',
    path: ['endsOn'],
  });
export type DraftInput = z.infer<typeof DraftInput>;

/** A movement as the caller knows it. */
const Known = { commandId: Id, id: MovementId, version: z.int().min(1) };

export const ActInput = z.discriminatedUnion('act', [
  z.object({
    ...Known,
    act: z.enum(['launch', 'start', 'beginInterimReview', 'endInterimReview', 'beginFinalReview', 'close']),
  }),
  z.object({ ...Known, act: z.literal('addDocument'), document: Document }),
  z.object({ ...Known, act: z.literal('setTerms'), terms: MovementTerms }),
  z.object({ ...Known, act: z.literal('send'), unitIds: z.array(UnitId).min(1).max(2000) }),
]);
export type ActInput = z.infer<typeof ActInput>;

/** What a unit does in a movement that was sent to it; others may act meanwhile, so no version is asked for. */
export const JoinInput = z.object({ commandId: Id, id: MovementId, unitId: UnitId, plan: text(300).optional() });
export type JoinInput = z.infer<typeof JoinInput>;

export const RemindInput = z.object({
  commandId: Id,
  id: MovementId,
  causes: z.array(z.enum(['join', 'pledge', 'report'])).min(1),
});
export type RemindInput = z.infer<typeof RemindInput>;

export const PledgeInput = z.object({
  commandId: Id,
  id: MovementId,
  unitId: UnitId,
  content: text(2000),
  households: z.int().min(1).max(1_000_000),
  place: text(300),
  signedOn: Day,
});
export type PledgeInput = z.infer<typeof PledgeInput>;

export const WithdrawInput = z.object({ commandId: Id, id: MovementId, pledgeId: Id });
export type WithdrawInput = z.infer<typeof WithdrawInput>;
