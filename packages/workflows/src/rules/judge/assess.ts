import type { Dossier, RouteStep } from '../../nomination/dossier.ts';
import type { FailedRule } from '../../nomination/events.ts';
import type { Award, RegimeRules } from '../awards.ts';
import type { Rules } from '../compile.ts';
import type { Payer, Prize } from '../prizes.ts';
import { payerOf, prizeOf } from '../prizes.ts';
import type { Scoped } from '../scope.ts';
import { isWithin } from '../scope.ts';
import type { Standing } from './context.ts';
import { scopedOf } from './context.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './findings.ts';
import { findingsOf } from './findings.ts';
import { firstWithin, wordingOf } from './papers.ts';

/** A case as far as the rules depend on it; `award` is the one that is asked about. */
export type Case = Pick<Dossier, 'award' | 'subjectKind' | 'commendationType' | 'procedure' | 'posthumous' | 'regime'>;
export type Known = { readonly facts: Facts; readonly standing: Standing };

type Found = { readonly award: Award; readonly awardRules: RegimeRules; readonly scoped: Scoped };

/** What the rules of eligibility say of a case on a day; nothing where the award does not exist in its regime. */
export function assess(rules: Rules, asked: Case, { facts, standing }: Known, on: string): Finding[] {
  const found = find(rules, asked);
  return found ? findingsOf({ rules, ...found, on, facts, standing }) : [];
}

/** The prize of a case decided on a day; undefined where the award does not exist in its regime. */
export function prizeOfCase(rules: Rules, asked: Case, decidedOn: string): Prize | undefined {
  const found = find(rules, asked);
  return found && prizeOf(rules, found.scoped, decidedOn);
}

/** The acts a decision on a case is founded on that day, in the order of the rulebook. */
export function groundsOfCase(rules: Rules, asked: Case, decidedOn: string): string[] {
  const found = find(rules, asked);
  if (!found) return [];
  return rules.dossiers.grounds
    .filter(
      ({ scope, from, to }) =>
        isWithin(scope, found.scoped) && (from ?? '') <= decidedOn && decidedOn <= (to ?? decidedOn),
    )
    .map(({ value }) => value);
}

/** What the decision and the certificate of a case say, such as "Truy tặng", and the award's name; undefined where the award does not exist in its regime. */
export function wordingOfCase(rules: Rules, asked: Case): { wording: string; award: string } | undefined {
  const found = find(rules, asked);
  const wording = found && wordingOf(rules, found.scoped);
  return found && wording ? { wording: wording.vi, award: found.award.nameVi } : undefined;
}

/** Number of the form on which the achievement report of a case is written; undefined where the rulebook knows none. */
export function reportFormOfCase(rules: Rules, asked: Case): string | undefined {
  const found = find(rules, asked);
  return found && firstWithin(rules.dossiers.forms, found.scoped)?.value;
}

/** Whose fund pays a case decided at the end of this road; undefined where the award does not exist in its regime. */
export function payerOfCase(rules: Rules, asked: Case, route: readonly RouteStep[]): Payer | undefined {
  const found = find(rules, asked);
  return found && payerOf(rules, found.scoped, route);
}

function find(rules: Rules, { subjectKind: subject, regime, ...asked }: Case): Found | undefined {
  const award = rules.awards.get(asked.award);
  const awardRules = award?.regimes[regime];
  return award && awardRules
    ? { award, awardRules, scoped: scopedOf({ ...asked, subject }, award, awardRules, regime) }
    : undefined;
}

/** The awards that the rules which are met have counted, by id or else by name: of alternatives those of the one chosen. */
export function basisOf(findings: readonly Finding[]): string[] {
  const counted = findings.flatMap(({ verdict, facts, options }) => {
    if (verdict !== 'met') return [];
    const chosen = options?.find(({ id }) => id === facts['option']);
    return [facts, ...(chosen?.parts.map((part) => part.facts) ?? [])].flatMap((seen) => seen['counted'] ?? []);
  });
  return [...new Set(counted.map(String))];
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
