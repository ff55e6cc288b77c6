import { rulesOf } from '@vinh-danh/workflows';
import type { Waiting } from './waiting.ts';

/** The law an award is decided under. */
export type LegalBasis = {
  award: string;
  law: string;
  decree: string;
  /** The article on who may decide it, and whether somebody has compared it with the text of the law. */
  article: string;
  isVerified: boolean;
};

/** The legal bases of these nominations, each award and law once. */
export function legalBasesOf(rows: readonly Waiting[]): LegalBasis[] {
  const bases = new Map<string, LegalBasis>();
  for (const { dossier } of rows) {
    const { proposedAward, regime } = dossier;
    const key = `${proposedAward} ${regime}`;
    const { awards, procedure } = rulesOf(dossier);
    const award = awards.get(proposedAward);
    const rules = award?.regimes[regime];
    const law = procedure.regimes.find(({ code }) => code === regime);
    if (bases.has(key) || !award || !rules || !law) continue;
    const { source: article, verified } = rules.authority;
    const isVerified = law.verified && verified;
    bases.set(key, { award: proposedAward, law: law.law, decree: law.decree, article, isVerified });
  }
  return [...bases.values()];
}
