import { z } from 'zod';
import { CommendationType, Level, Procedure, Regime, SubjectKind } from '../../nomination/dossier.ts';
import { Origin } from '../../nomination/origin.ts';
import { Day } from '../../text.ts';
import { Post, Rating, Reach, StatementName } from '../criterion.ts';
import { Sector } from '../scope.ts';

const count = z.number().int().min(0);
const year = z.number().int().min(1900).max(2200);
const codes = z.array(z.string());

/** An award the subject has been given. `usedFor`: awards it has already been a basis of; `basis`: what it stood on itself. */
export const HeldAward = z.strictObject({
  id: z.string().optional(),
  award: z.string(),
  decidedOn: Day,
  year: year.optional(),
  from: Day.optional(),
  to: Day.optional(),
  commendationType: CommendationType.optional(),
  achievement: z.string().optional(),
  annulled: z.boolean().optional(),
  usedFor: codes.optional(),
  basis: codes.optional(),
});
export type HeldAward = z.infer<typeof HeldAward>;

/** A recognised solution or accepted research. `decision`: number of the decision that recognises it. */
const Initiative = z.strictObject({
  id: z.string().optional(),
  year: year.optional(),
  scope: Reach,
  decision: z.string().optional(),
  usedFor: codes.optional(),
});

/** Causes for which discipline or an inquiry keeps somebody from being proposed. */
const Suspension = z.enum(['discipline', 'investigation', 'inspection', 'complaint', 'press']);

/**
 * What is known of a nomination. Everything may be left out: what is left out is unknown. An empty list says that there
 * is nothing, and `null` that there was none.
 */
export const Facts = z.strictObject({
  achievement: z.strictObject({ id: z.string().optional(), from: Day, to: Day }).optional(),
  ratings: z.array(z.strictObject({ year, rating: Rating })).optional(),
  awards: z.array(HeldAward).optional(),
  /** False: the list holds what the register knows, and there may be more of them. */
  awardsComplete: z.boolean().optional(),
  initiatives: z.array(Initiative).optional(),
  /** On somebody's word (`claimed`) or with a paper (`proven`); `no` where it is not so. */
  statements: z.partialRecord(StatementName, z.enum(['proven', 'claimed', 'no'])).optional(),
  movement: z
    .strictObject({
      launchedBy: Level,
      from: Day,
      to: Day.optional(),
      selected: z.boolean().optional(),
      allowed: count.optional(),
      given: count.optional(),
    })
    .optional(),
  cluster: z.strictObject({ organisedBy: Level, rank: z.number().int().min(1) }).optional(),
  members: z
    .strictObject({
      total: z.number().int().min(1),
      ratings: z.partialRecord(Rating, count).optional(),
      awards: z.record(z.string(), count).optional(),
      disciplined: z.strictObject({ reprimand: count, warning: count }).optional(),
    })
    .optional(),
  suspension: z.array(Suspension).optional(),
  discipline: z.strictObject({ endedOn: Day }).nullable().optional(),
  registered: z.boolean().optional(),
  serviceMonths: count.optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  /** Of a person or a collective; a household has none. */
  origin: Origin.optional(),
  /** Leading posts held, in whole years each; of several of one kind the sum. */
  posts: z.array(z.strictObject({ post: Post, years: count })).optional(),
  /** Of the base a quota is counted of, how many there are, and how many are proposed. */
  quotas: z.record(z.string(), z.strictObject({ base: count, proposed: count })).optional(),
  directWorkers: z.strictObject({ total: z.number().int().min(1), direct: count }).optional(),
  proposerManages: z.boolean().optional(),
  organisationsRating: Rating.optional(),
  occasion: z.string().optional(),
  simplifiedCause: z.enum(['politicalTask', 'unexpected', 'discoveredByHead', 'stateSecret']).optional(),
  dissolvedOn: Day.nullable().optional(),
  armedForces: z.boolean().optional(),
  council: z
    .strictObject({ members: count, present: count, writtenOpinions: count, recused: count, inFavour: count })
    .optional(),
});
export type Facts = z.infer<typeof Facts>;

/** What a unit says of a nomination, where the register does not know it. */
export const DeclaredFacts = Facts.pick({
  ratings: true,
  awards: true,
  initiatives: true,
  statements: true,
  cluster: true,
  members: true,
  suspension: true,
  discipline: true,
  registered: true,
  serviceMonths: true,
  posts: true,
  quotas: true,
  directWorkers: true,
  organisationsRating: true,
  occasion: true,
  simplifiedCause: true,
});
export type DeclaredFacts = z.infer<typeof DeclaredFacts>;

/** A nomination to be judged. The regime is that of `acceptedOn`, or of `on`; the prize that of `decidedOn`, or of `on`. */
export const Nomination = z.strictObject({
  id: z.string(),
  award: z.string(),
  subject: SubjectKind,
  unit: z.string(),
  on: Day,
  acceptedOn: Day.optional(),
  decidedOn: Day.optional(),
  /** Another regime than that of the day, with the reason and the legal basis. */
  regime: z.strictObject({ code: Regime, reason: z.string().min(1) }).optional(),
  commendationType: CommendationType.default('merit'),
  procedure: Procedure.default('standard'),
  posthumous: z.boolean().default(false),
  sector: Sector.optional(),
  facts: Facts.default({}),
});
export type Nomination = z.infer<typeof Nomination>;
