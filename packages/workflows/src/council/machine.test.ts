import { expect, it } from 'vitest';
import type { Session, SessionEvent } from './machine.ts';
import { conveneSession, moveSession, sessionMachine, sessionStates } from './machine.ts';

const presence = { members: 21, present: 14, writtenOpinions: 3 };
const votes = { recused: 1, inFavour: 14, against: 1, abstained: 1 };
const open = { type: 'open', heldOn: '2024-03-15', on: '2024-03-15', ...presence } as const;
const vote = { type: 'vote', nominationId: 'n1', ...votes } as const;
const close = { type: 'close' } as const;
const ballot = { nominationId: 'n1', ...votes };

const sessions = {
  convened: conveneSession(),
  'voting, nothing voted': { state: 'voting', context: { presence, ballots: [] } },
  'voting, one voted': { state: 'voting', context: { presence, ballots: [ballot] } },
  closed: { state: 'closed', context: { presence, ballots: [ballot] } },
} as const satisfies Record<string, Session>;

it.each<[keyof typeof sessions, string, SessionEvent, string]>([
  ['convened', 'open', open, 'voting'],
  ['convened', 'open, held tomorrow', { ...open, heldOn: '2024-03-16' }, 'dayInFuture'],
  ['convened', 'open, 13 of 21 there and 8 wrote', { ...open, present: 13, writtenOpinions: 8 }, 'quorumMissing'],
  ['convened', 'open, more voters than members', { ...open, present: 21, writtenOpinions: 1 }, 'voteCountsWrong'],
  ['convened', 'vote', vote, 'alreadyDone'],
  ['convened', 'close', close, 'alreadyDone'],
  ['voting, nothing voted', 'open', open, 'alreadyDone'],
  ['voting, nothing voted', 'vote', vote, 'voting'],
  ['voting, nothing voted', 'vote of 17, one of whom stood aside', { ...vote, inFavour: 15 }, 'voteCountsWrong'],
  ['voting, nothing voted', 'close', close, 'sessionEmpty'],
  ['voting, one voted', 'vote on the same', vote, 'alreadyDone'],
  ['voting, one voted', 'vote on another', { ...vote, nominationId: 'n2' }, 'voting'],
  ['voting, one voted', 'close', close, 'closed'],
  ['closed', 'open', open, 'alreadyDone'],
  ['closed', 'vote on another', { ...vote, nominationId: 'n2' }, 'alreadyDone'],
  ['closed', 'close', close, 'alreadyDone'],
])('a session %s: %s', (session, _what, event, to) => {
  const moved = moveSession(sessions[session], event);
  expect(moved.ok ? moved.state : moved.reason.code).toBe(to);
});

it('[NĐ 98 Đ.47] without a quorum says who was there and how many it takes', () => {
  expect(moveSession(conveneSession(), { ...open, present: 13, writtenOpinions: 0 })).toEqual({
    ok: false,
    reason: {
      code: 'quorumMissing',
      source: expect.stringContaining('Điều 47 Nghị định số 98/2023/NĐ-CP'),
      params: { present: 13, required: 14, members: 21 },
    },
  });
});

it('keeps who was there and every ballot, in the order of the votes', () => {
  const second = { ...vote, nominationId: 'n2', inFavour: 13, against: 2 };
  const events: SessionEvent[] = [open, vote, second, close];
  const closed = events.reduce<Session>((session, event) => {
    const moved = moveSession(session, event);
    if (!moved.ok) throw new Error(moved.reason.code);
    return moved;
  }, conveneSession());
  const { type: _type, ...other } = second;
  expect(closed).toMatchObject({ state: 'closed', context: { presence, ballots: [ballot, other] } });
});

it('the states are the machine’s', () => {
  expect(Object.keys(sessionMachine.states)).toEqual([...sessionStates]);
});
