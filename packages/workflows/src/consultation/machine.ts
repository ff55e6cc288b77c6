import { setup } from 'xstate';
import type { Answer } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';
import { procedureRules } from '../rules/procedure.ts';
import type { Consultation } from './consultation.ts';

type Context = Pick<Consultation, 'dueOn'>;
export type ConsultationEvent = { readonly type: 'answer' } | { readonly type: 'lapse'; readonly on: string };

/** An agency has its whole time; what it answers late still counts, as long as nobody has let the question lapse. */
function findReason({ dueOn }: Context, event: ConsultationEvent): Reason | undefined {
  const { source } = procedureRules.workingDays.consultation;
  return event.type === 'lapse' && event.on <= dueOn
    ? { code: 'consultationNotLapsed', source, params: { dueOn } }
    : undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as ConsultationEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/** One question to one agency: it is answered, or it lapses after its last day. Pure: the day comes in the event. */
export const consultationMachine = chart.createMachine({
  id: 'consultation',
  context: ({ input }) => input as Context,
  initial: 'asked',
  states: {
    asked: {
      on: { answer: { target: 'answered', guard: 'allowed' }, lapse: { target: 'lapsed', guard: 'allowed' } },
    },
    answered: {},
    lapsed: {},
  },
});

/** The question after an event, or why it stays as it is. */
export function settleConsultation(
  consultation: Consultation,
  event: ConsultationEvent,
): Answer<{ readonly consultation: Consultation }> {
  const at = { state: consultation.status, context: consultation };
  const answer = ask(consultationMachine, at, event, { findReason, elsewhere: 'consultationUnknown' });
  return answer.ok ? { ok: true, consultation: { ...consultation, status: answer.state } } : answer;
}
