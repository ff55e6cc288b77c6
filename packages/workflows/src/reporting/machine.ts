import { assign, setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const reportStates = [
  'due',
  'drafted',
  'submitted',
  'accepted',
  'returned',
  'correcting',
  'resubmitted',
] as const;
export type ReportState = (typeof reportStates)[number];

type Context = {
  /** Of the figures being worked on; the accepted version stays the one that counts until the next is accepted. */
  readonly version: number;
  readonly accepted: number | null;
  /** Who handed in the version that waits. */
  readonly submittedBy: string | null;
};

/**
 * `unexplained`: findings without a remark; `missing`: indicators that must be filled in and are not. `by` of a check is the
 * person and whoever the person stands in for.
 */
export type ReportEvent =
  | { readonly type: 'save' }
  | {
      readonly type: 'submit';
      readonly by: string;
      readonly unexplained: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly type: 'accept'; readonly by: readonly string[] }
  | { readonly type: 'return'; readonly by: readonly string[]; readonly reason: string | undefined }
  | { readonly type: 'takeBack' | 'correct' };

function findReason(context: Context, event: ReportEvent): Reason | undefined {
  switch (event.type) {
    case 'submit':
      if (event.missing.length > 0) return { code: 'figuresMissing', params: { keys: event.missing } };
      return event.unexplained.length > 0 ? { code: 'remarkMissing', params: { keys: event.unexplained } } : undefined;
    case 'accept':
      return isOwn(context, event.by) ? { code: 'checkerIsMaker' } : undefined;
    case 'return':
      if (isOwn(context, event.by)) return { code: 'checkerIsMaker' };
      return event.reason === undefined ? { code: 'reasonMissing' } : undefined;
    default:
      return undefined;
  }
}

function isOwn({ submittedBy }: Context, by: readonly string[]): boolean {
  return submittedBy !== null && by.includes(submittedBy);
}

const chart = setup({
  types: { context: {} as Context, events: {} as ReportEvent },
  guards: {
    allowed: ({ context, event }) => findReason(context, event) === undefined,
    hasAccepted: ({ context }) => context.accepted !== null,
  },
  actions: {
    take: assign({ submittedBy: ({ event }) => (event.type === 'submit' ? event.by : null) }),
    count: assign({ accepted: ({ context }) => context.version, submittedBy: null }),
    giveBack: assign({ submittedBy: null }),
    open: assign({ version: ({ context }) => context.version + 1 }),
  },
});

const check = {
  accept: { target: 'accepted', guard: 'allowed', actions: 'count' },
  return: { target: 'returned', guard: 'allowed', actions: 'giveBack' },
} as const;

/**
 * One unit's report for one period: due; drafted; submitted; accepted by whoever asked for it, or returned with a reason; before that the unit may take it back. What was
 * accepted is corrected by a further version, and counts until that one is accepted. Pure.
 */
export const reportMachine = chart.createMachine({
  id: 'report',
  context: ({ input }) => input as Context,
  initial: 'due',
  states: {
    due: { on: { save: 'drafted' } },
    drafted: { on: { save: 'drafted', submit: { target: 'submitted', guard: 'allowed', actions: 'take' } } },
    submitted: { on: { ...check, takeBack: { target: 'drafted', actions: 'giveBack' } } },
    returned: {
      on: {
        save: [{ target: 'correcting', guard: 'hasAccepted' }, { target: 'drafted' }],
      },
    },
    accepted: { on: { correct: { target: 'correcting', actions: 'open' } } },
    correcting: { on: { save: 'correcting', submit: { target: 'resubmitted', guard: 'allowed', actions: 'take' } } },
    resubmitted: { on: { ...check, takeBack: { target: 'correcting', actions: 'giveBack' } } },
  },
});

export type Report = At<ReportState, Context>;

/** A report as its period opens it. */
export const dueReport: Report = { state: 'due', context: { version: 1, accepted: null, submittedBy: null } };

/** The report after an event, or why it stays as it is. */
export function moveReport(report: Report, event: ReportEvent): Answer<Report> {
  return ask(reportMachine, report, event, { findReason, elsewhere: 'reportElsewhere' });
}
