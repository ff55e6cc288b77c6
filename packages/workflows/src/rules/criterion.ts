import { z } from 'zod';
import { CommendationType, Level } from '../nomination/dossier.ts';

/** How well a task was done in a year, from the least to the most. */
export const ratings = ['notCompleted', 'completed', 'completedWell', 'completedExcellently'] as const;
export const Rating = z.enum(ratings);
/** How far an initiative reaches, from the least to the most. */
export const reaches = ['unit', 'province', 'national'] as const;
export const Reach = z.enum(reaches);

const count = z.number().int().min(1);
const percent = z.number().int().min(1).max(100);
const award = z.string();

/** Something that is so or not, on somebody's word or with a paper. */
export const statements = [
  'unexpectedAchievement',
  'contribution',
  'researchApplied',
  'creativityInCombat',
  'outstandingAmongLeaders',
] as const;
export const StatementName = z.enum(statements);

/** Posts whose years count for a life's service. */
export const posts = [
  'provincialSecretary',
  'provincialChairman',
  'provincialViceChairman',
  'departmentDirector',
] as const;
export const Post = z.enum(posts);

const simple = [
  /** Has held one of these posts so long. */
  z.strictObject({
    type: z.literal('post'),
    any: z.array(z.strictObject({ post: Post, minYears: count })).min(1),
  }),
  /** The last `years` years up to the proposal, each rated so or better. */
  z.strictObject({ type: z.literal('rating'), minimum: Rating, years: count }),
  /** Of the last `withinYears` years at least `count` rated so or better. */
  z.strictObject({ type: z.literal('ratingCount'), minimum: Rating, count, withinYears: count }),
  /** Holds the award so many times, in the last years or in the year of the proposal where it says so. */
  z.strictObject({
    type: z.literal('award'),
    award,
    count,
    withinYears: count.optional(),
    sameYear: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('consecutiveAwards'), award, count }),
  /** Holds the award, and so many consecutive years after it are rated so or better. */
  z.strictObject({ type: z.literal('yearsSinceAward'), award, years: count, minimum: Rating }),
  /** Recognised initiatives that reach so far; the armed forces may have awards instead. */
  z.strictObject({
    type: z.literal('initiatives'),
    count,
    scope: Reach,
    orArmedForces: z.strictObject({ awards: z.array(award), count }).optional(),
  }),
  z.strictObject({ type: z.literal('statement'), fact: StatementName }),
  /** Selected in a movement launched by one of these and this long; by anybody when none is named. */
  z.strictObject({
    type: z.literal('movement'),
    launchers: z.array(z.strictObject({ by: z.array(Level), minYears: z.number().int().min(0) })),
  }),
  /** The rank in a cluster or block organised by one of these; by anybody when none is named. */
  z.strictObject({ type: z.literal('cluster'), rank: count, organisedBy: z.array(Level) }),
  z.strictObject({ type: z.literal('memberAwards'), award, percent, strictlyMore: z.boolean() }),
  z.strictObject({ type: z.literal('memberRatings'), minimum: Rating, percent }),
  z.strictObject({ type: z.literal('memberAwardCount'), award, count }),
  z.strictObject({ type: z.literal('noMemberDisciplined'), from: z.enum(['reprimand', 'warning']) }),
  z.strictObject({ type: z.literal('service'), minMonths: count }),
  z.strictObject({ type: z.literal('quota'), percent, of: z.string() }),
] as const;

export const SimpleCriterion = z.discriminatedUnion('type', simple);
export type SimpleCriterion = z.infer<typeof SimpleCriterion>;

/** The closed vocabulary of criteria; `anyOf` offers alternatives, each for some commendation types or for all. */
export const Criterion = z.discriminatedUnion('type', [
  ...simple,
  z.strictObject({
    type: z.literal('anyOf'),
    options: z
      .array(
        z.strictObject({
          id: z.string(),
          types: z.array(CommendationType).optional(),
          all: z.array(SimpleCriterion).min(1),
          /** Whether this alternative is verified where it differs from its row. */
          verified: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
]);
export type Criterion = z.infer<typeof Criterion>;
