import type { Regime } from '../nomination/dossier.ts';
import type { Reason } from '../refusal.ts';
import type { VoteLaw } from '../rules/thresholds.ts';
import { nationalVotes, requiredPresence, requiredVotes, shareBase, voteRule } from '../rules/thresholds.ts';
import type { Presence, Tally, Votes } from './tally.ts';

/** Why a council cannot meet: more voters than members, or too few there, however many wrote. */
export function reasonAgainstMeeting(
  { members, present, writtenOpinions }: Presence,
  law = nationalVotes,
): Reason | undefined {
  const voters = present + writtenOpinions;
  if (voters > members) return { code: 'voteCountsWrong', params: { cast: voters, voters: members, members } };
  const required = requiredPresence(members, law);
  const { source } = law.procedure.council.quorum;
  return present < required ? { code: 'quorumMissing', source, params: { present, required, members } } : undefined;
}

/** Why votes do not add up. One vote a member: those present and those who wrote, less those who stood aside. */
export function reasonAgainstVotes(presence: Presence, votes: Votes): Reason | undefined {
  const { members, present, writtenOpinions } = presence;
  const { recused, inFavour, against, abstained } = votes;
  const voters = present + writtenOpinions;
  const cast = inFavour + against + abstained;
  return voters > members || recused > voters || cast !== voters - recused
    ? { code: 'voteCountsWrong', params: { cast, voters: voters - recused, members } }
    : undefined;
}

/** The votes on an award as a tally, against the share that the law of the regime asks for. */
export function countVotes(
  award: string,
  regime: Regime,
  votes: Pick<Tally, 'sessionId'> & Presence & Votes,
  law: VoteLaw,
): Tally {
  const { sessionId, members, present, writtenOpinions, recused, inFavour, against, abstained } = votes;
  const rule = voteRule(award, regime, law);
  const required = requiredVotes(rule, shareBase(rule, votes));
  return {
    sessionId,
    award,
    members,
    present,
    writtenOpinions,
    recused,
    inFavour,
    against,
    abstained,
    required,
    reached: inFavour >= required,
  };
}
