import { setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const summaryStates = ['drafting', 'inReview', 'signedOff', 'discarded'] as const;
export type SummaryState = (typeof summaryStates)[number];

/** What stands against a step, each by name: sections that say nothing, figures nobody has reported, figures that changed since. */
type Context = {
  readonly empty: readonly string[];
  readonly missing: readonly string[];
  readonly changed: readonly string[];
};
export const summaryEvents = ['sendForReview', 'return', 'signOff', 'discard'] as const;
export type SummaryEvent = { readonly type: (typeof summaryEvents)[number] };

function findReason({ empty, missing, changed }: Context, { type }: SummaryEvent): Reason | undefined {
  if (type === 'sendForReview' && empty.length > 0) return { code: 'sectionsEmpty', params: { labels: empty } };
  if (type === 'sendForReview' && missing.length > 0) return { code: 'numbersMissing', params: { labels: missing } };
  if (type === 'signOff' && changed.length > 0) return { code: 'numbersChanged', params: { labels: changed } };
  return undefined;
}

const chart = setup({
  types: { context: {} as Context, events: {} as SummaryEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});

/** A report as a document: drafted by several, reviewed, signed off with its figures, or returned; a draft may be discarded. Pure. */
export const summaryMachine = chart.createMachine({
  id: 'summary',
  context: ({ input }) => input as Context,
  initial: 'drafting',
  states: {
    drafting: { on: { sendForReview: { target: 'inReview', guard: 'allowed' }, discard: 'discarded' } },
    inReview: { on: { return: 'drafting', signOff: { target: 'signedOff', guard: 'allowed' } } },
    signedOff: { type: 'final' },
    discarded: { type: 'final' },
  },
});

export type SummaryAt = At<SummaryState, Context>;

/** The report after an event, or why it stays as it is. */
export function moveSummary(summary: SummaryAt, event: SummaryEvent): Answer<SummaryAt> {
  return ask(summaryMachine, summary, event, { findReason, elsewhere: 'summaryElsewhere' });
}
