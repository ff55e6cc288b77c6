import { expect, it } from 'vitest';
import type { PublicCommentEvent } from './machine.ts';
import { movePublicComment, publicCommentMachine } from './machine.ts';
import type { PublicComment } from './public-comment.ts';
import { publicCommentStates } from './public-comment.ts';

const events = {
  comment: { type: 'comment' },
  answer: { type: 'answer' },
  closeOnLastDay: { type: 'close', on: '2024-03-15' },
  closeAfter: { type: 'close', on: '2024-03-16' },
  takeDown: { type: 'takeDown' },
} as const satisfies Record<string, PublicCommentEvent>;

function notice(change: Partial<PublicComment> = {}): PublicComment {
  return { status: 'open', closesOn: '2024-03-15', comments: 0, answered: 0, ...change };
}

function outcomeOf(change: Partial<PublicComment>, event: keyof typeof events): string {
  const moved = movePublicComment(notice(change), events[event]);
  return moved.ok ? moved.publicComment.status : moved.reason.code;
}

it.each<[Partial<PublicComment>, keyof typeof events, string]>([
  [{}, 'comment', 'open'],
  [{}, 'answer', 'alreadyDone'],
  [{ comments: 1 }, 'answer', 'open'],
  [{ comments: 1, answered: 1 }, 'answer', 'alreadyDone'],
  [{}, 'closeOnLastDay', 'publicCommentOpen'],
  [{ comments: 1 }, 'closeOnLastDay', 'publicCommentOpen'],
  [{ comments: 2, answered: 1 }, 'closeAfter', 'commentUnanswered'],
  [{ comments: 2, answered: 2 }, 'closeAfter', 'closed'],
  [{}, 'closeAfter', 'closed'],
  [{ comments: 1 }, 'takeDown', 'takenDown'],
])('an open notice with %o, %s → %s', (change, event, to) => {
  expect(outcomeOf(change, event)).toBe(to);
});

const over = (['closed', 'takenDown'] as const).flatMap((status) =>
  (Object.keys(events) as (keyof typeof events)[]).map((event) => ({ status, event })),
);
it.each(over)('a notice $status knows no $event', ({ status, event }) => {
  expect(outcomeOf({ status, comments: 1 }, event)).toBe('publicCommentNotOpen');
});

it('counts what comes in and what is answered', () => {
  const commented = movePublicComment(notice({ comments: 3, answered: 1 }), events.comment);
  expect(commented).toEqual({ ok: true, publicComment: notice({ comments: 4, answered: 1 }) });
  const answered = movePublicComment(notice({ comments: 3, answered: 1 }), events.answer);
  expect(answered).toEqual({ ok: true, publicComment: notice({ comments: 3, answered: 2 }) });
});

it('the states are the machine’s', () => {
  expect(Object.keys(publicCommentMachine.states)).toEqual([...publicCommentStates]);
});
