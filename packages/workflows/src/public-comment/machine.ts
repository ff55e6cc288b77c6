import { assign, setup } from 'xstate';
import type { Answer } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';
import { procedureRules } from '../rules/procedure.ts';
import type { PublicComment } from './public-comment.ts';

type Context = Omit<PublicComment, 'status'>;
export type PublicCommentEvent =
  | { readonly type: 'comment' }
  | { readonly type: 'answer' }
  | { readonly type: 'close'; readonly on: string }
  | { readonly type: 'takeDown' };

/** A notice runs its working days, and nothing that was said to it stays without an answer (NĐ 98 Đ.46). */
function findReason({ closesOn, comments, answered }: Context, event: PublicCommentEvent): Reason | undefined {
  const { source } = procedureRules.workingDays.publicComment;
  if (event.type === 'answer') return answered >= comments ? { code: 'alreadyDone' } : undefined;
  if (event.type !== 'close') return undefined;
  if (event.on <= closesOn) return { code: 'publicCommentOpen', source, params: { closesOn } };
  return answered < comments ? { code: 'commentUnanswered', source, params: { open: comments - answered } } : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as PublicCommentEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
  actions: {
    countComment: assign({ comments: ({ context }) => context.comments + 1 }),
    countAnswer: assign({ answered: ({ context }) => context.answered + 1 }),
  },
});

/**
 * One public notice: open, then closed once its days are over and each comment is answered; or taken down, when the dossier
 * is returned or withdrawn before. A comment may be written down after the last day: it came in time. Pure.
 */
export const publicCommentMachine = chart.createMachine({
  id: 'publicComment',
  context: ({ input }) => input as Context,
  initial: 'open',
  states: {
    open: {
      on: {
        comment: { actions: 'countComment' },
        answer: { guard: 'allowed', actions: 'countAnswer' },
        close: { target: 'closed', guard: 'allowed' },
        takeDown: 'takenDown',
      },
    },
    closed: {},
    takenDown: {},
  },
});

/** The notice after an event, or why it stays as it is. */
export function movePublicComment(
  { status, ...context }: PublicComment,
  event: PublicCommentEvent,
): Answer<{ readonly publicComment: PublicComment }> {
  const at = { state: status, context };
  const answer = ask(publicCommentMachine, at, event, { findReason, elsewhere: 'publicCommentNotOpen' });
  return answer.ok ? { ok: true, publicComment: { ...answer.context, status: answer.state } } : answer;
}
