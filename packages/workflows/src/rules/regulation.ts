import { z } from 'zod';
import { Level, levels } from '../nomination/dossier.ts';
import { text } from '../text.ts';
import { PrizeRules } from './prize-rules.ts';

/** Steps whose working days a province may lay down for itself. */
export const regulatedSteps = [
  'intake',
  'appraisal',
  'council',
  'leader',
  'returned',
  'approved',
  'decided',
  'consultation',
  'publicComment',
] as const;
export type RegulatedStep = (typeof regulatedSteps)[number];

/** Levels of a province and what stands below it. */
export const ownLevels = levels.slice(0, levels.indexOf('province') + 1);

/** The article of the province's own document. */
const source = text(300);
const percent = z.number().int().min(1).max(100);
/** Not more than the working days of a year. */
const workingDays = z.number().int().min(1).max(250);
const rounding = PrizeRules.shape.rounding;

/** What a province lays down over the national rulebook; what it does not name stays as the law has it. */
export const Regulation = z.strictObject({
  shares: z.array(
    z
      .strictObject({
        award: z.string(),
        percent,
        strictlyMore: z.boolean(),
        of: z.enum(['allMembers', 'present']),
        source,
      })
      .refine((share) => !share.strictlyMore || share.percent < 100, { path: ['percent'], error: 'shareOutOfReach' }),
  ),
  quotas: z.array(z.strictObject({ award: z.string(), percent, source })),
  workingDays: z.array(
    z.strictObject({ step: z.enum(regulatedSteps), level: Level.optional(), value: workingDays, source }),
  ),
  directWorkers: z.strictObject({ percent, source }).nullable(),
  rounding: z
    .strictObject({ policy: rounding.shape.policy, unit: rounding.shape.unit.max(1_000_000), source })
    .nullable(),
});
export type Regulation = z.infer<typeof Regulation>;

export const emptyRegulation: Regulation = {
  shares: [],
  quotas: [],
  workingDays: [],
  directWorkers: null,
  rounding: null,
};

/** The version of the national rulebook with an organisation's regulation over it. */
export function regulationVersion(national: string, organisationId: string, number: number): string {
  return `${national}+${organisationId}.${number}`;
}
