import { z } from 'zod';
import { CommendationType, Level, Regime, SubjectKind } from '../nomination/dossier.ts';
import { Origin } from '../nomination/origin.ts';
import { Criterion, Rating } from './criterion.ts';
import { Scope } from './scope.ts';
import { sourced } from './sourced.ts';

const Severity = z.enum(['hard', 'soft']);

/** What one award asks for. */
const CriterionRow = z.object({
  award: z.string(),
  regimes: z.array(Regime),
  subjects: z.array(SubjectKind).optional(),
  types: z.array(CommendationType).optional(),
  severity: Severity,
  criterion: Criterion,
  ...sourced,
});
export type CriterionRow = z.infer<typeof CriterionRow>;

const wording = { nameVi: z.string(), nameEn: z.string() };
const common = {
  rule: z.string(),
  ...wording,
  severity: Severity,
  scope: Scope,
  regimes: z.partialRecord(Regime, z.object(sourced)),
};

const plainChecks = [
  'subjectAllowed',
  'posthumousAllowed',
  'unitStanding',
  'registered',
  'notSuspended',
  'restartAfterDiscipline',
  'oneAchievement',
  'interval',
  'proposerManages',
  'annulledBasis',
  'movementQuota',
] as const;

/** What holds for many awards: the check, and the values it is made with. */
export const Principle = z.union([
  z.strictObject({ ...common, check: z.enum(plainChecks) }),
  z.strictObject({ ...common, check: z.literal('simplifiedProcedure'), types: z.array(CommendationType) }),
  z.strictObject({ ...common, check: z.literal('oneStateAwardAYear'), most: z.number().int().min(1) }),
  z.strictObject({ ...common, check: z.literal('organisationsRating'), minimum: Rating }),
  z.strictObject({ ...common, check: z.literal('occasion'), barred: z.array(z.string()) }),
  z.strictObject({
    ...common,
    check: z.literal('directWorkers'),
    percent: z.number().int().min(1).max(100).nullable(),
  }),
  z.strictObject({ ...common, check: z.literal('originAllowed'), origins: z.array(Origin) }),
  z.strictObject({ ...common, check: z.literal('launcherAuthority'), levels: z.array(Level) }),
]);
export type Principle = z.infer<typeof Principle>;

/** How earlier awards and initiatives are counted. */
const Counting = z.object({
  /** Awards of these types are no basis for merit, in cases within the scope. */
  notForMerit: z.array(
    z.object({ regimes: z.array(Regime), types: z.array(CommendationType), scope: Scope, ...sourced }),
  ),
  /** Awards that are classes of one: a basis used for one of them is used for all. */
  families: z.object({ value: z.array(z.array(z.string())), ...sourced }),
  /** By how much the years in a post are fewer for a woman. */
  womenTerms: z.array(
    z.object({
      regimes: z.array(Regime),
      reducedBy: z.object({ numerator: z.number().int().min(1), denominator: z.number().int().min(1) }),
      ...sourced,
    }),
  ),
  initiativesOnce: z.object({ value: z.boolean(), ...sourced }),
});

export const EligibilityRules = z.object({
  criteria: z.array(CriterionRow),
  counting: Counting,
  principles: z.array(Principle),
});
export type EligibilityRules = z.infer<typeof EligibilityRules>;
