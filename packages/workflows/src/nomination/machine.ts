import { assign, setup } from 'xstate';
import { councilVotes } from '../rules/procedure.ts';
import type { Dossier, Stage } from './dossier.ts';
import { currentStep } from './dossier.ts';
import { changeDossier } from './effects.ts';
import type { MachineEvent } from './events.ts';
import { findReason } from './requirements.ts';
import { computeRoute } from './route.ts';

/** The action of every arrow out of a stage: what the event changes in the dossier. */
const from = (stage: Stage) => ({ type: 'change', params: { stage } }) as const;

const chart = setup({
  types: { context: {} as Dossier, events: {} as MachineEvent },
  guards: {
    /** Everything the event asks for is there; `requirements.ts` says what, and why not. */
    allowed: ({ context, event }) => findReason(context, event) === undefined,
    allowedAndCouncil: ({ context, event }) => councilHere(context) && findReason(context, event) === undefined,
    allowedAndDecides: ({ context, event }) => decidesHere(context, event) && findReason(context, event) === undefined,
    allowedByUnit: ({ context, event }) => context.returned?.by === 0 && findReason(context, event) === undefined,
    allowedByUnitCouncil: ({ context, event }) =>
      context.returned?.by === 0 && councilHere(context) && findReason(context, event) === undefined,
    suspendedFrom: ({ context }, { stage }: { stage: Stage }) => context.suspendedFrom === stage,
    revokedFrom: ({ context, event }, { stage }: { stage: Stage }) =>
      context.revokedFrom === stage && findReason(context, event) === undefined,
  },
  actions: {
    change: assign(({ context, event }, { stage }: { stage: Stage }) => changeDossier(context, event, stage)),
  },
});

function councilHere(dossier: Dossier): boolean {
  return councilVotes(dossier, currentStep(dossier).level);
}

/** Whether the leader who approves is the last on the route of the award being approved. */
function decidesHere(dossier: Dossier, event: MachineEvent): boolean {
  const award = (event.type === 'approve' ? event.award : undefined) ?? dossier.proposedAward;
  const route = computeRoute(dossier.ladders, award, dossier.regime) ?? dossier.route;
  return dossier.position === route.length - 1;
}

/** What may happen in every stage before the deciding leader has approved. */
const interruptions = <S extends Stage>(stage: S) =>
  ({
    suspend: { target: 'suspended', actions: from(stage) },
    withdraw: { guard: 'allowed', target: 'withdrawn' },
    die: { guard: 'allowed', actions: from(stage) },
  }) as const;

const stay = <S extends Stage>(stage: S) => ({ guard: 'allowed', actions: from(stage) }) as const;

/**
 * The road of a nomination, one statechart for all levels: the level is `position` on the computed `route`. Pure: time,
 * votes and facts arrive in the event.
 */
export const nominationMachine = chart.createMachine({
  id: 'nomination',
  context: ({ input }) => input as Dossier,
  initial: 'draft',
  states: {
    draft: {
      on: {
        ...interruptions('draft'),
        edit: stay('draft'),
        attach: stay('draft'),
        submit: [
          { guard: 'allowedAndCouncil', target: 'council', actions: from('draft') },
          { guard: 'allowed', target: 'leader', actions: from('draft') },
        ],
        discard: 'discarded',
      },
    },
    intake: {
      on: {
        ...interruptions('intake'),
        accept: { guard: 'allowed', target: 'appraisal', actions: from('intake') },
        return: { guard: 'allowed', target: 'returned', actions: from('intake') },
      },
    },
    appraisal: {
      on: {
        ...interruptions('appraisal'),
        appraise: stay('appraisal'),
        consult: stay('appraisal'),
        answerConsultation: stay('appraisal'),
        lapseConsultation: stay('appraisal'),
        openPublicComment: stay('appraisal'),
        recordComment: stay('appraisal'),
        answerComment: stay('appraisal'),
        putToCouncil: { guard: 'allowed', target: 'council', actions: from('appraisal') },
        putToLeader: { guard: 'allowed', target: 'leader', actions: from('appraisal') },
        return: { guard: 'allowed', target: 'returned', actions: from('appraisal') },
      },
    },
    council: {
      on: {
        ...interruptions('council'),
        tally: { guard: 'allowed', target: 'leader', actions: from('council') },
      },
    },
    leader: {
      on: {
        ...interruptions('leader'),
        approve: [
          { guard: 'allowedAndDecides', target: 'approved', actions: from('leader') },
          { guard: 'allowed', target: 'intake', actions: from('leader') },
        ],
        return: { guard: 'allowed', target: 'returned', actions: from('leader') },
        reject: 'rejected',
      },
    },
    returned: {
      on: {
        ...interruptions('returned'),
        edit: stay('returned'),
        attach: stay('returned'),
        resubmit: [
          { guard: 'allowedByUnitCouncil', target: 'council', actions: from('returned') },
          { guard: 'allowedByUnit', target: 'leader', actions: from('returned') },
          { guard: 'allowed', target: 'intake', actions: from('returned') },
        ],
      },
    },
    suspended: {
      on: {
        resume: (['draft', 'intake', 'appraisal', 'council', 'leader', 'returned'] as const).map((stage) => ({
          guard: { type: 'suspendedFrom', params: { stage } } as const,
          target: stage,
          actions: from('suspended'),
        })),
        withdraw: { guard: 'allowed', target: 'withdrawn' },
        die: stay('suspended'),
      },
    },
    approved: {
      on: {
        die: stay('approved'),
        attach: stay('approved'),
        sign: stay('approved'),
        issueDecision: { guard: 'allowed', target: 'decided', actions: from('approved') },
      },
    },
    decided: {
      on: {
        confer: { guard: 'allowed', target: 'conferred', actions: from('decided') },
        proposeRevocation: stay('decided'),
        annul: { guard: 'allowed', target: 'annulled', actions: from('decided') },
        strip: { guard: 'allowed', target: 'stripped', actions: from('decided') },
      },
    },
    conferred: {
      on: {
        proposeRevocation: stay('conferred'),
        annul: { guard: 'allowed', target: 'annulled', actions: from('conferred') },
        strip: { guard: 'allowed', target: 'stripped', actions: from('conferred') },
      },
    },
    annulled: { on: { recordRecovery: stay('annulled') } },
    stripped: {
      on: {
        recordRecovery: stay('stripped'),
        restore: (['decided', 'conferred'] as const).map((stage) => ({
          guard: { type: 'revokedFrom', params: { stage } } as const,
          target: stage,
          actions: from('stripped'),
        })),
      },
    },
    rejected: {},
    withdrawn: {},
    discarded: {},
  },
});
