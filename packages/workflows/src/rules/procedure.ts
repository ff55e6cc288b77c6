import { z } from 'zod';
import { Level, PaperKind, Procedure, Regime } from '../nomination/dossier.ts';
import { Day } from '../text.ts';
import procedureData from './data/procedure.json' with { type: 'json' };
import { Share } from './share.ts';
import { sourced } from './sourced.ts';

const Days = z.object({ value: z.number().int(), ...sourced });
const AwardsAtLevels = z.object({ levels: z.array(Level), awards: z.array(z.string()), ...sourced });
export type AwardsAtLevels = z.infer<typeof AwardsAtLevels>;
const Papers = z.object({ value: z.array(PaperKind), ...sourced });

const Law = { law: z.string(), decree: z.string(), verified: z.boolean() };

export const ProcedureRules = z.object({
  version: z.string(),
  regimes: z.array(z.object({ code: Regime, from: Day, to: Day.nullable(), ...Law })),
  /** Regimes that are reported and not in the rulebook yet: switched off, with what to say about them. */
  preparedRegimes: z.array(
    z.object({ code: z.string(), from: Day, ...Law, warningVi: z.string(), warningEn: z.string() }),
  ),
  /** When a case is bound to a regime, and whether another may be given with a reason. */
  regimeBinding: z.object({ event: z.literal('acceptedForAppraisal'), overridable: z.boolean(), ...sourced }),
  endedLevels: z.array(z.object({ level: Level, to: Day, ...sourced })),
  council: z.object({
    levels: z.object({ value: z.array(Level), ...sourced }),
    quorum: z.object({ numerator: z.number().int(), denominator: z.number().int(), ...sourced }),
    share: Share,
    /** How they vote on an award that has a share of its own. */
    ballot: z.object({ value: z.enum(['secret', 'open']), absentees: z.enum(['writtenOpinion', 'none']), ...sourced }),
    exemptProcedures: z.object({ value: z.array(Procedure), ...sourced }),
  }),
  publicComment: z.object({ levels: z.object({ value: z.array(Level), ...sourced }) }),
  consultation: AwardsAtLevels,
  partyOpinion: AwardsAtLevels,
  workingDays: z.object({
    intake: Days,
    appraisal: z.record(Level, Days),
    council: Days,
    leader: Days,
    returned: Days,
    approved: Days,
    decided: Days,
    consultation: Days,
    publicComment: Days,
  }),
  papers: z.object({ standard: Papers, simplified: Papers, posthumous: Papers }),
  nationalOffices: z.object({ central: z.string(), primeMinister: z.string(), president: z.string() }),
});

export type ProcedureRules = z.infer<typeof ProcedureRules>;

/** Steps, shares, days and papers that hold for every award; each value carries its source and whether it is verified. */
export const procedureRules = ProcedureRules.parse(procedureData);

/** The regime in force on a day; undefined on a day outside all of them. */
export function findRegime(day: string, { regimes } = procedureRules): Regime | undefined {
  return regimes.find(({ from, to }) => from <= day && (to === null || day <= to))?.code;
}

/** The regime a case of that day is taken under: before the first regime of the rulebook that one. */
export function regimeOn(day: string, procedure = procedureRules): Regime {
  return findRegime(day, procedure) ?? procedure.regimes[0]?.code ?? 'A';
}
