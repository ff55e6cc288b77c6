import type { Dossier } from '../../nomination/dossier.ts';
import type { FailedRule } from '../../nomination/events.ts';
import type { Rules } from '../compile.ts';
import type { Standing } from './context.ts';
import { scopedOf } from './context.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './findings.ts';
import { findingsOf } from './findings.ts';

/** A case as far as its findings depend on it; `award` is the one that is asked about. */
export type Case = Pick<Dossier, 'award' | 'subjectKind' | 'commendationType' | 'procedure' | 'posthumous' | 'regime'>;
export type Known = { readonly facts: Facts; readonly standing: Standing };

/** What the rules of eligibility say of a case on a day; nothing where the award does not exist in its regime. */
export function assess(rules: Rules, asked: Case, { facts, standing }: Known, on: string): Finding[] {
  const { subjectKind: subject, regime, ...rest } = asked;
  const award = rules.awards.get(asked.award);
  const awardRules = award?.regimes[regime];
  if (!award || !awardRules) return [];
  const scoped = scopedOf({ ...rest, subject }, award, awardRules, regime);
  return findingsOf({ rules, award, awardRules, scoped, on, facts, standing });
}

/**
 * The rules that are not met, as the machine takes them. One whose value nobody has compared with the text of the law asks
 * for a reason and does not refuse (decision 0008).
 */
export function failedRules(findings: readonly Finding[]): FailedRule[] {
  return findings.flatMap(({ rule, nameVi, nameEn, source, verified, severity, verdict }) =>
    verdict === 'notMet' ? [{ rule, nameVi, nameEn, source, severity: verified ? severity : 'soft' }] : [],
  );
}
