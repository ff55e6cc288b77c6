import type { Dossier, Level, PaperKind } from '../nomination/dossier.ts';
import { currentStep } from '../nomination/dossier.ts';
import { findAwardRules } from './awards.ts';
import type { AwardsAtLevels } from './procedure.ts';
import { rulesOf } from './versions.ts';

/** The papers a dossier must hold before it leaves the unit, with the rule that asks for them. */
export function requiredPapers(dossier: Pick<Dossier, 'ruleVersion' | 'procedure' | 'posthumous'>): {
  kinds: PaperKind[];
  source: string;
} {
  const { papers } = rulesOf(dossier).procedure;
  const base = papers[dossier.procedure];
  const death = papers.posthumous;
  return dossier.posthumous
    ? { kinds: [...base.value, ...death.value], source: `${base.source}; ${death.source}` }
    : { kinds: base.value, source: base.source };
}

/** Each paper the dossier must hold where it lies, the opinion of the party committee included, with the rule that asks for it. */
export function paperRequirements(dossier: Dossier): { kind: PaperKind; source: string; verified: boolean }[] {
  const { partyOpinion, papers } = rulesOf(dossier).procedure;
  const rows = [
    papers[dossier.procedure],
    ...(dossier.posthumous ? [papers.posthumous] : []),
    ...(partyOpinionRule(dossier) ? [{ ...partyOpinion, value: ['partyOpinion' as const] }] : []),
  ];
  return rows.flatMap(({ value, source, verified }) => value.map((kind) => ({ kind, source, verified })));
}

/** Whether a council votes at this level: never under a simplified procedure. */
export function councilVotes(dossier: Pick<Dossier, 'ruleVersion' | 'procedure'>, level: Level): boolean {
  return rulesOf(dossier).procedure.council.levels.value.includes(level) && !isSimplified(dossier);
}

/** Whether the award must be published for comment at this level, before its council (NĐ 98 Đ.46(2)). */
export function publicCommentRule(dossier: Dossier): { source: string } | undefined {
  const { awards, procedure } = rulesOf(dossier);
  const { publicComment } = procedure;
  if (isSimplified(dossier) || !publicComment.levels.value.includes(currentStep(dossier).level)) return undefined;
  const rule = findAwardRules(dossier.proposedAward, dossier.regime, awards)?.publicComment;
  return rule?.required ? rule : undefined;
}

/** Whether this level must ask other bodies for their opinion (hiệp y) on the award (Luật TĐKT 2022 Đ.84(3)). */
export function consultationRule(dossier: Dossier): { source: string } | undefined {
  return isSimplified(dossier) ? undefined : appliesHere(rulesOf(dossier).procedure.consultation, dossier);
}

/** Whether the party committee of this level must give its opinion on the award. */
export function partyOpinionRule(dossier: Dossier): { source: string } | undefined {
  return appliesHere(rulesOf(dossier).procedure.partyOpinion, dossier);
}

function appliesHere(rule: AwardsAtLevels, dossier: Dossier): { source: string } | undefined {
  return rule.levels.includes(currentStep(dossier).level) && rule.awards.includes(dossier.proposedAward)
    ? rule
    : undefined;
}

/** Under a simplified procedure the letter and the summary report are enough: no vote, no notice, no round of opinions. */
function isSimplified(dossier: Pick<Dossier, 'ruleVersion' | 'procedure'>): boolean {
  return rulesOf(dossier).procedure.council.exemptProcedures.value.includes(dossier.procedure);
}
