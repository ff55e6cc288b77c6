import {
  Achievement,
  CommendationType,
  Country,
  Day,
  DeclaredFacts,
  Origin,
  PaperKind,
  Procedure,
  text,
} from '@vinh-danh/workflows';
import { OccupationGroup } from '@vinh-danh/workflows/movement';
import { z } from 'zod';

/** Vietnamese unless said; a foreigner, and nobody else, has a country. */
const belonging = { origin: Origin.optional(), country: Country.optional() };

const Individual = z.object({
  kind: z.literal('individual'),
  fullName: text(200),
  birthYear: z.number().int().min(1850).max(2100).optional(),
  bornOn: Day.optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']),
  ethnicity: text(60).optional(),
  occupationGroup: OccupationGroup,
  post: text(200).optional(),
  ...belonging,
  /** For a posthumous nomination. */
  diedOn: Day.optional(),
});

const Collective = z.object({
  kind: z.literal('collective'),
  name: text(300),
  memberCount: z.number().int().min(1).max(1_000_000).optional(),
  ...belonging,
});

const Household = z.object({ kind: z.literal('household'), headName: text(200) });

/** What a unit writes down to nominate one subject for one award. */
export const NominationDraft = z
  .object({
    organisationId: text(100),
    subject: z.discriminatedUnion('kind', [Individual, Collective, Household]),
    award: text(20),
    commendationType: CommendationType,
    procedure: Procedure,
    posthumous: z.boolean(),
    movementId: text(100).optional(),
    achievement: Achievement,
    /** What the unit declares for the rules of eligibility. */
    facts: DeclaredFacts.default({}),
    papers: z
      .array(z.object({ kind: PaperKind, number: text(60).optional(), issuedOn: Day.optional() }))
      .max(20)
      .default([]),
  })
  .refine(({ posthumous, subject }) => !posthumous || subject.kind === 'individual', {
    error: 'posthumousIndividual',
    path: ['posthumous'],
  })
  .refine(({ posthumous, subject }) => !posthumous || (subject.kind === 'individual' && subject.diedOn !== undefined), {
    error: 'diedOnMissing',
    path: ['subject', 'diedOn'],
  })
  .refine(({ subject }) => !isForeign(subject) || subject.country !== undefined, {
    error: 'countryMissing',
    path: ['subject', 'country'],
  })
  .refine(({ subject }) => isForeign(subject) || !('country' in subject) || subject.country === undefined, {
    error: 'countryNotForeign',
    path: ['subject', 'country'],
  })
  .refine(({ subject }) => !isForeign(subject) || !('ethnicity' in subject) || subject.ethnicity === undefined, {
    error: 'ethnicityOfForeigner',
    path: ['subject', 'ethnicity'],
  });
export type NominationDraft = z.infer<typeof NominationDraft>;

type Subject = z.infer<typeof Individual> | z.infer<typeof Collective> | z.infer<typeof Household>;

function isForeign(subject: Subject): subject is Exclude<Subject, { kind: 'household' }> {
  return subject.kind !== 'household' && subject.origin === 'foreign';
}
