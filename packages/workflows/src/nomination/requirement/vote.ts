import { councilVotes, procedureRules } from '../../rules/procedure.ts';
import { requiredPresence, voteRule } from '../../rules/thresholds.ts';
import { currentStep } from '../dossier.ts';
import type { Requirement } from './requirement.ts';

export const quorum: Requirement<'tally'> = (_dossier, event) => {
  const required = requiredPresence(event.members);
  const { source } = procedureRules.council.quorum;
  return event.present < required
    ? { code: 'quorumMissing', source, params: { present: event.present, required, members: event.members } }
    : undefined;
};

/** One vote a member: those present and those who sent a written opinion, less those who stood aside. */
export const votesAddUp: Requirement<'tally'> = (_dossier, event) => {
  const voters = event.present + event.writtenOpinions;
  const cast = event.inFavour + event.against + event.abstained;
  return voters > event.members || event.recused > voters || cast !== voters - event.recused
    ? { code: 'voteCountsWrong', params: { cast, voters: voters - event.recused, members: event.members } }
    : undefined;
};

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
