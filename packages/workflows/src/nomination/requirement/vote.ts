import { reasonAgainstMeeting, reasonAgainstVotes } from '../../council/count-votes.ts';
import { councilVotes } from '../../rules/of-case.ts';
import { voteRule } from '../../rules/thresholds.ts';
import { rulesOf } from '../../rules/versions.ts';
import { currentStep } from '../dossier.ts';
import type { Requirement } from './requirement.ts';

export const quorum: Requirement<'tally'> = (dossier, event) => reasonAgainstMeeting(event, rulesOf(dossier));

export const votesAddUp: Requirement<'tally'> = (_dossier, event) => reasonAgainstVotes(event, event);

/** What the leader approves is what the council of this level voted for, with the share it needs. */
export const voteReached: Requirement<'approve'> = (dossier, event) => {
  const { tally } = dossier;
  if (!tally) {
    const { levels } = rulesOf(dossier).procedure.council;
    return councilVotes(dossier, currentStep(dossier).level)
      ? { code: 'councilRequired', source: levels.source }
      : undefined;
  }
  const award = event.award ?? dossier.proposedAward;
  const { source } = voteRule(tally.award, dossier.regime, rulesOf(dossier));
  if (tally.award !== award) return { code: 'voteForOtherAward', source, params: { voted: tally.award, award } };
  return tally.reached
    ? undefined
    : {
        code: 'voteBelowShare',
        source,
        params: { inFavour: tally.inFavour, required: tally.required, members: tally.members },
      };
};
