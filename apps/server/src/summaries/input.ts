import { Day, text } from '@vinh-danh/workflows';
import { Part, summaryKinds } from '@vinh-danh/workflows/summary';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';

const OrganisationId = text(100);
const Recipients = z.array(text(300)).max(40);

export const DraftInput = z
  .object({
    commandId: Id,
    kind: z.enum(summaryKinds),
    issuerId: OrganisationId,
    movementId: text(200).optional(),
    /** The form whose reports are added up in it. */
    formId: Id.optional(),
    title: text(500),
    from: Day,
    to: Day,
    /** Else those of the outline. */
    recipients: Recipients.optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'endsBeforeItBegins', path: ['to'] });
export type DraftInput = z.infer<typeof DraftInput>;

/** A report as the caller knows it. */
const Known = { commandId: Id, id: Id, version: z.int().min(1) };

const Arranged = z.object({
  /** A section there is; without it a new one. */
  id: Id.optional(),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  title: text(300),
  unitId: OrganisationId.nullable().default(null),
  parts: z.array(Part).max(10),
});

/** All sections in their order; one that is left out is taken out of the paper, its texts stay. */
export const ArrangeInput = z.object({
  ...Known,
  title: text(500),
  recipients: Recipients,
  sections: z.array(Arranged).min(1).max(80),
});
export type ArrangeInput = z.infer<typeof ArrangeInput>;

/** A section as the caller knows it: of two people who write it, the second is told. */
export const WriteInput = z.object({
  commandId: Id,
  id: Id,
  sectionId: Id,
  revision: z.int().min(0),
  content: z.union([z.literal(''), text(40_000)]),
});
export type WriteInput = z.infer<typeof WriteInput>;

export const ActInput = z.discriminatedUnion('act', [
  z.object({ ...Known, act: z.enum(['takeNumbers', 'sendForReview', 'signOff', 'discard']) }),
  z.object({ ...Known, act: z.literal('return'), reason: text(2000) }),
]);
export type ActInput = z.infer<typeof ActInput>;
