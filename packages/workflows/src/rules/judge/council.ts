import type { Rules } from '../compile.ts';
import type { Scoped } from '../scope.ts';
import type { Sourced } from '../sourced.ts';
import { requiredPresence, requiredVotes, shareBase, voteRule } from '../thresholds.ts';
import type { Facts } from './facts.ts';
import { by } from './papers.ts';
import type { Road } from './road.ts';

export type CouncilRule = {
  /** Levels whose councils vote; none in a procedure that is exempt. */
  readonly levels: readonly string[];
  readonly exempt: Sourced | null;
  readonly share: Sourced & { readonly percent: number; readonly strictlyMore: boolean; readonly of: string };
  readonly quorum: Sourced & { readonly numerator: number; readonly denominator: number };
  /** How votes are given on an award that has a share of its own. */
  readonly ballot: (Sourced & { readonly value: string; readonly absentees: string }) | null;
  /** For a council whose numbers the facts give: what it takes, and whether it was reached. */
  readonly count?: { readonly requiredPresence: number; readonly requiredVotes: number; readonly reached: boolean };
};

/** How councils vote on the award: the share, of whom, and the quorum. */
export function councilOf(rules: Rules, scoped: Scoped, road: Road | undefined, { council }: Facts): CouncilRule {
  const { quorum, exemptProcedures, ballot } = rules.procedure.council;
  const hasOwnShare = rules.awards.get(scoped.award)?.regimes[scoped.regime]?.councilShare !== undefined;
  const share = voteRule(scoped.award, scoped.regime, rules);
  const isExempt = exemptProcedures.value.includes(scoped.procedure);
  const needed = requiredVotes(share, council ? shareBase(share, council) : 0);
  const presence = requiredPresence(council?.members ?? 0, rules);
  return {
    levels: road?.steps.flatMap(({ level, votes }) => (votes === null ? [] : [level])) ?? [],
    exempt: isExempt ? by(exemptProcedures) : null,
    share: { percent: share.percent, strictlyMore: share.strictlyMore, of: share.of, ...by(share) },
    quorum: { numerator: quorum.numerator, denominator: quorum.denominator, ...by(quorum) },
    ballot: hasOwnShare ? { value: ballot.value, absentees: ballot.absentees, ...by(ballot) } : null,
    ...(council && {
      count: {
        requiredPresence: presence,
        requiredVotes: needed,
        reached: council.present >= presence && council.inFavour >= needed,
      },
    }),
  };
}
