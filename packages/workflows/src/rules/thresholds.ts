import type { Regime } from '../nomination/dossier.ts';
import { findAwardRules, nationalAwards } from './awards.ts';
import type { Awards } from './awards.ts';
import { procedureRules } from './procedure.ts';
import type { ProcedureRules } from './procedure.ts';
import type { Share } from './share.ts';

/** The part of a rulebook that votes are counted by. */
export type VoteLaw = { readonly awards: Awards; readonly procedure: Pick<ProcedureRules, 'council'> };
export const nationalVotes: VoteLaw = { awards: nationalAwards, procedure: procedureRules };

/** The share of votes an award needs under a regime, and the rule that says so. */
export function voteRule(award: string, regime: Regime, { awards, procedure }: VoteLaw = nationalVotes): Share {
  return findAwardRules(award, regime, awards)?.councilShare ?? procedure.council.share;
}

type Presence = {
  readonly members: number;
  readonly present: number;
  readonly writtenOpinions: number;
  readonly recused: number;
};

/** The voters a share is counted of: all members whatever they did, or those who could vote on the item. */
export function shareBase({ of }: Pick<Share, 'of'>, { members, present, writtenOpinions, recused }: Presence): number {
  return of === 'allMembers' ? members : Math.max(present + writtenOpinions - recused, 0);
}

/**
 * The least number of votes in favour that reaches the share, in whole numbers: the smallest with
 * 100 × votes ≥ percent × base, or > where the rule says strictly more. Never fewer than one.
 */
export function requiredVotes(
  { percent, strictlyMore }: Pick<Share, 'percent' | 'strictlyMore'>,
  base: number,
): number {
  const hundredths = percent * base;
  const rest = hundredths % 100;
  const whole = (hundredths - rest) / 100;
  return Math.max(1, rest > 0 || strictlyMore ? whole + 1 : whole);
}

/** The least number of members who must be present for a council to meet: ceil(members × numerator / denominator). */
export function requiredPresence(members: number, { procedure } = nationalVotes): number {
  const { numerator, denominator } = procedure.council.quorum;
  return Math.ceil((members * numerator) / denominator);
}
