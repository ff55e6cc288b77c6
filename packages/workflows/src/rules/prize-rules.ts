import { z } from 'zod';
import { Regime } from '../nomination/dossier.ts';
import { Day } from '../text.ts';
import { Scope } from './scope.ts';
import { sourced } from './sourced.ts';

/** A multiple of the base salary, exact to thousandths. */
const Multiple = z.number().positive().multipleOf(0.001);
const Multiplier = z.object({ value: Multiple, ...sourced });

/** Prizes: multiplier × base salary of the day of the decision, in whole đồng. */
export const PrizeRules = z.object({
  baseSalaries: z.array(z.object({ from: Day, amount: z.number().int().positive(), ...sourced })),
  multipliers: z.array(
    z.object({
      award: z.string(),
      regime: Regime,
      /** Whoever owns the award gives up to this much. */
      isMaximum: z.boolean().optional(),
      individual: Multiplier.optional(),
      collective: Multiplier.optional(),
      household: Multiplier.optional(),
    }),
  ),
  /** What an individual's multiplier is multiplied with where the award has none of its own for the subject. The first row that fits counts. */
  factors: z.array(z.object({ scope: Scope, value: Multiple, ...sourced })),
  rounding: z.object({ policy: z.enum(['ceil', 'halfUp', 'none']), unit: z.number().int().positive(), ...sourced }),
  /** Several awards at once: of one kind for one period only the highest is paid, or all are. */
  several: z.array(z.object({ regimes: z.array(Regime), samePeriod: z.enum(['highestOfKind', 'all']), ...sourced })),
  /** Whose fund pays: of whoever decides, or of the province or ministry that submitted. The first row that fits counts. */
  payers: z
    .array(z.object({ scope: Scope, payer: z.enum(['decidingLevel', 'submittingLevel']), ...sourced }))
    .default([]),
});
export type PrizeRules = z.infer<typeof PrizeRules>;
