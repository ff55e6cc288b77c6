import { z } from 'zod';
import { currentStep, Level, PaperKind, Procedure, Regime } from '../nomination/dossier.ts';
import type { Dossier } from '../nomination/dossier.ts';
import { Day } from '../text.ts';
import procedureData from './data/procedure.json' with { type: 'json' };
import { findAwardRules } from './awards.ts';
import { Share } from './share.ts';
import { sourced } from './sourced.ts';

const Days = z.object({ value: z.number().int(), ...sourced });
const AwardsAtLevels = z.object({ levels: z.array(Level), awards: z.array(z.string()), ...sourced });
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
export function regimeOn(day: string): Regime {
  return findRegime(day) ?? procedureRules.regimes[0]?.code ?? 'A';
}

/** The papers a dossier must hold before it leaves the unit, with the rule that asks for them. */
export function requiredPapers(dossier: Pick<Dossier, 'procedure' | 'posthumous'>): {
  kinds: PaperKind[];
  source: string;
} {
  const base = procedureRules.papers[dossier.procedure];
  const death = procedureRules.papers.posthumous;
  return dossier.posthumous
    ? { kinds: [...base.value, ...death.value], source: `${base.source}; ${death.source}` }
    : { kinds: base.value, source: base.source };
}

/** Each paper the dossier must hold where it lies, the opinion of the party committee included, with the rule that asks for it. */
export function paperRequirements(dossier: Dossier): { kind: PaperKind; source: string; verified: boolean }[] {
  const { partyOpinion, papers } = procedureRules;
  const rows = [
    papers[dossier.procedure],
    ...(dossier.posthumous ? [papers.posthumous] : []),
    ...(partyOpinionRule(dossier) ? [{ ...partyOpinion, value: ['partyOpinion' as const] }] : []),
  ];
  return rows.flatMap(({ value, source, verified }) => value.map((kind) => ({ kind, source, verified })));
}

/** Whether a council votes at this level: never under a simplified procedure. */
export function councilVotes(dossier: Pick<Dossier, 'procedure'>, level: Level): boolean {
  return procedureRules.council.levels.value.includes(level) && !isSimplified(dossier);
}

/** Whether the award must be published for comment at this level, before its council (NĐ 98 Đ.46(2)). */
export function publicCommentRule(dossier: Dossier): { source: string } | undefined {
  const { publicComment } = procedureRules;
  if (isSimplified(dossier) || !publicComment.levels.value.includes(currentStep(dossier).level)) return undefined;
  const rule = findAwardRules(dossier.proposedAward, dossier.regime)?.publicComment;
  return rule?.required ? rule : undefined;
}

/** Whether this level must ask other bodies for their opinion (hiệp y) on the award (Luật TĐKT 2022 Đ.84(3)). */
export function consultationRule(dossier: Dossier): { source: string } | undefined {
  return isSimplified(dossier) ? undefined : appliesHere(procedureRules.consultation, dossier);
}

/** Whether the party committee of this level must give its opinion on the award. */
export function partyOpinionRule(dossier: Dossier): { source: string } | undefined {
  return appliesHere(procedureRules.partyOpinion, dossier);
}

function appliesHere(rule: z.infer<typeof AwardsAtLevels>, dossier: Dossier): { source: string } | undefined {
  return rule.levels.includes(currentStep(dossier).level) && rule.awards.includes(dossier.proposedAward)
    ? rule
    : undefined;
}

/** Under a simplified procedure the letter and the summary report are enough: no vote, no notice, no round of opinions. */
function isSimplified(dossier: Pick<Dossier, 'procedure'>): boolean {
  return procedureRules.council.exemptProcedures.value.includes(dossier.procedure);
}
