import { z } from 'zod';
import { Level, PaperKind, Procedure, Regime } from '../nomination/dossier.ts';
import type { Dossier } from '../nomination/dossier.ts';
import procedureData from './data/procedure.json' with { type: 'json' };
import { findAwardRules } from './awards.ts';

const sourced = { verified: z.boolean(), source: z.string() };
const Days = z.object({ value: z.number().int(), ...sourced });
const Papers = z.object({ value: z.array(PaperKind), ...sourced });

const ProcedureRules = z.object({
  version: z.string(),
  regimes: z.array(
    z.object({ code: Regime, from: z.string(), to: z.string().nullable(), law: z.string(), decree: z.string(), verified: z.boolean() }),
  ),
  council: z.object({
    levels: z.object({ value: z.array(Level), ...sourced }),
    quorum: z.object({ numerator: z.number().int(), denominator: z.number().int(), ...sourced }),
    share: z.object({ percent: z.number(), of: z.enum(['allMembers', 'present']), ...sourced }),
    exemptProcedures: z.object({ value: z.array(Procedure), ...sourced }),
  }),
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

/** Steps, shares, days and papers that hold for every award; each value carries its source and whether it is verified. */
export const procedureRules = ProcedureRules.parse(procedureData);

/** The regime in force on a day; the last one is open-ended. */
export function regimeOn(day: string): Regime {
  const found = procedureRules.regimes.findLast((regime) => regime.from <= day);
  return (found ?? procedureRules.regimes[0])?.code ?? 'A';
}

/** The papers a dossier must hold before it leaves the unit, with the rule that asks for them. */
export function requiredPapers(dossier: Pick<Dossier, 'procedure' | 'posthumous'>): { kinds: PaperKind[]; source: string } {
  const base = procedureRules.papers[dossier.procedure];
  const death = procedureRules.papers.posthumous;
  return dossier.posthumous
    ? { kinds: [...base.value, ...death.value], source: `${base.source}; ${death.source}` }
    : { kinds: base.value, source: base.source };
}

/** Whether a council votes at this level: never under a simplified procedure. */
export function councilVotes(dossier: Pick<Dossier, 'procedure'>, level: Level): boolean {
  const { levels, exemptProcedures } = procedureRules.council;
  return levels.value.includes(level) && !exemptProcedures.value.includes(dossier.procedure);
}

/** Whether the award must be published for comment before the council (NĐ 98 Đ.46(2)). */
export function publicCommentRule(dossier: Dossier): { source: string } | undefined {
  if (procedureRules.council.exemptProcedures.value.includes(dossier.procedure)) return undefined;
  const rule = findAwardRules(dossier.proposedAward, dossier.regime)?.publicComment;
  return rule?.required ? rule : undefined;
}
