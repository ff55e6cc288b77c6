import { reasonAgainstMeeting, reasonAgainstVotes } from '../../council/count-votes.ts';
import { councilVotes, procedureRules } from '../../rules/procedure.ts';
import { voteRule } from '../../rules/thresholds.ts';
import { currentStep } from '../dossier.ts';
import type { Requirement } from './requirement.ts';

export const quorum: Requirement<'tally'> = (_dossier, event) => reasonAgainstMeeting(event);

export const votesAddUp: Requirement<'tally'> = (_dossier, event) => reasonAgainstVotes(event, event);

/** What the leader approves is what the council of this level voted for, with the share it needs. */
export const voteReached: Requirement<'approve'> = (dossier, event) => {
  const { tally } = dossier;
  if (!tally) {
    const { levels } = procedureRules.council;
    return councilVotes(dossier, currentStep(dossier).level)
      ? { code: 'councilRequired', source: levels.source }
      : undefined;
  }
  const award = event.award ?? dossier.proposedAward;
  const { source } = voteRule(tally.award, dossier.regime);
  if (tally.award !== award) return { code: 'voteForOtherAward', source, params: { voted: tally.award, award } };
  return tally.reached
    ? undefined
    : {
        code: 'voteBelowShare',
        source,
        params: { inFavour: tally.inFavour, required: tally.required, members: tally.members },
      };
};
