import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';
import { reasonAgainstMeeting, reasonAgainstVotes } from './count-votes.ts';
import type { Presence, Votes } from './tally.ts';

export const sessionStates = ['convened', 'voting', 'closed'] as const;

type Ballot = Votes & { readonly nominationId: string };
type Context = { readonly presence: Presence; readonly ballots: readonly Ballot[] };
export type SessionEvent =
  | ({ readonly type: 'open'; readonly heldOn: string; readonly on: string } & Presence)
  | ({ readonly type: 'vote' } & Ballot)
  | { readonly type: 'close' };

/** A council meets with its quorum, votes on each nomination once, and closes when it has voted on something. */
function findReason({ presence, ballots }: Context, event: SessionEvent): Reason | undefined {
  if (event.type === 'open') {
    return event.heldOn > event.on
      ? { code: 'dayInFuture', params: { day: event.heldOn } }
      : reasonAgainstMeeting(event);
  }
  if (event.type === 'close') return ballots.length === 0 ? { code: 'sessionEmpty' } : undefined;
  const isVoted = ballots.some(({ nominationId }) => nominationId === event.nominationId);
  return isVoted ? { code: 'alreadyDone' } : reasonAgainstVotes(presence, event);
}

function ballotOf({ nominationId, recused, inFavour, against, abstained }: Ballot): Ballot {
  return { nominationId, recused, inFavour, against, abstained };
}

const chart = setup({
  types: { context: {} as Context, events: {} as SessionEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/**
 * One council session: convened, voting once its quorum is there, closed with its ballots as totals. Pure: presence, votes
 * and days come in the events.
 */
export const sessionMachine = chart.createMachine({
  id: 'councilSession',
  context: { presence: { members: 0, present: 0, writtenOpinions: 0 }, ballots: [] },
  initial: 'convened',
  states: {
    convened: {
      on: {
        open: {
          target: 'voting',
          guard: 'allowed',
          actions: assign({
            presence: ({ event: { members, present, writtenOpinions } }) => ({ members, present, writtenOpinions }),
          }),
        },
      },
    },
    voting: {
      on: {
        vote: {
          guard: 'allowed',
          actions: assign({ ballots: ({ context, event }) => [...context.ballots, ballotOf(event)] }),
        },
        close: { target: 'closed', guard: 'allowed' },
      },
    },
    closed: {},
  },
});

export type Session = At<(typeof sessionStates)[number], Context>;

/** A session that has been called and has not begun. */
export function conveneSession(): Session {
  return { state: 'convened', context: { presence: { members: 0, present: 0, writtenOpinions: 0 }, ballots: [] } };
}

/** The session after an event, or why it stays as it is. */
export function moveSession(session: Session, event: SessionEvent): Answer<Session> {
  return ask(sessionMachine, session, event, { findReason, elsewhere: 'alreadyDone' });
}
