/** Who was there, as typed. */
export type Presence = {
  readonly organisationId: string;
  readonly heldOn: string;
  readonly members: string;
  readonly present: string;
  readonly writtenOpinions: string;
};

export const voteNames = ['inFavour', 'against', 'abstained', 'recused'] as const;
export type VoteName = (typeof voteNames)[number];
/** The votes on one item, as typed. */
export type Votes = Readonly<Partial<Record<VoteName, string>>>;

type PresenceErrors = Partial<Record<keyof Presence, 'notANumber' | 'notADay' | 'notChosen'>>;
export type SessionErrors = { readonly presence: PresenceErrors; readonly any: boolean };

/** What keeps the session from being previewed; whether the votes add up is the machine's to say. */
export function checkSession(presence: Presence, ballots: readonly (Votes | undefined)[]): SessionErrors {
  const errors: PresenceErrors = {};
  if (!presence.organisationId) errors.organisationId = 'notChosen';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(presence.heldOn)) errors.heldOn = 'notADay';
  for (const name of ['members', 'present', 'writtenOpinions'] as const) {
    if (!isCount(presence[name])) errors[name] = 'notANumber';
  }
  const readable = ballots.every((votes) => voteNames.every((name) => isCount(votes?.[name] || '0')));
  return { presence: errors, any: Object.keys(errors).length > 0 || !readable };
}

export function isCount(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim());
}

/** Typed votes as numbers; what is left empty is none. */
export function toCounts(votes: Votes): Record<VoteName, number> {
  const read = (name: VoteName) => Number(votes[name] || 0);
  return {
    inFavour: read('inFavour'),
    against: read('against'),
    abstained: read('abstained'),
    recused: read('recused'),
  };
}
