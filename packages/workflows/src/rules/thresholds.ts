import type { Regime } from '../nomination/dossier.ts';
import { findAwardRules } from './awards.ts';
import { procedureRules } from './procedure.ts';

/** The share of votes an award needs under a regime, and the rule that says so. */
export function voteRule(award: string, regime: Regime) {
  return findAwardRules(award, regime)?.councilShare ?? procedureRules.council.share;
}

/**
 * The least number of votes in favour that reaches the share, in exact integers: ceil(percent × base / 100), and
 * never fewer than one.
 */
export function requiredVotes(percent: number, base: number): number {
  return Math.max(1, Math.ceil((percent * base) / 100));
}

/** The least number of members who must be present for a council to meet: ceil(members × numerator / denominator). */
export function requiredPresence(members: number): number {
  const { numerator, denominator } = procedureRules.council.quorum;
  return Math.ceil((members * numerator) / denominator);
}
