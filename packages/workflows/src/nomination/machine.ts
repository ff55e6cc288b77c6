import { assign, setup } from 'xstate';
import { councilVotes } from '../rules/of-case.ts';
import { rulesOf } from '../rules/versions.ts';
import type { Dossier, Stage } from './dossier.ts';
import { currentStep, suspendableStages } from './dossier.ts';
import { changeDossier } from './effects.ts';
import type { MachineEvent } from './events.ts';
import { findReason } from './requirements.ts';
import { rerouteOf } from './reroute.ts';
import { continueRoute } from './route.ts';

type At = { stage: Stage };

const chart = setup({
  types: { context: {} as Dossier, events: {} as MachineEvent },
  guards: {
    /** Everything the event asks for is there; `requirements.ts` says what, and why not. */
    allowed: ({ context, event }, { stage }: At) => findReason(context, event, stage) === undefined,
    allowedAndCouncil: ({ context, event }, { stage }: At) =>
      councilHere(context) && findReason(context, event, stage) === undefined,
    allowedAndDecides: ({ context, event }, { stage }: At) =>
      decidesHere(context, event) && findReason(context, event, stage) === undefined,
    allowedByUnit: ({ context, event }, { stage }: At) =>
      context.returned?.by === 0 && findReason(context, event, stage) === undefined,
    allowedByUnitCouncil: ({ context, event }, { stage }: At) =>
      context.returned?.by === 0 && councilHere(context) && findReason(context, event, stage) === undefined,
    allowedAndPosthumousAward: ({ context, event }, { stage }: At) =>
      rulesOf(context).awards.get(context.award)?.posthumous === true &&
      findReason(context, event, stage) === undefined,
    allowedAndAnew: ({ context, event }, { stage }: At) =>
      beginsAnew(context, event) && findReason(context, event, stage) === undefined,
    suspendedFrom: ({ context }, { stage }: At) => context.suspendedFrom === stage,
    revokedFrom: ({ context, event }, { stage }: At) =>
      context.revokedFrom === stage && findReason(context, event, 'stripped') === undefined,
  },
  actions: {
    change: assign(({ context, event }, { stage }: At) => changeDossier(context, event, stage)),
  },
});

function councilHere(dossier: Dossier): boolean {
  return councilVotes(dossier, currentStep(dossier).level);
}

/** Whether the leader who approves is the last on the route of the award being approved. */
function decidesHere(dossier: Dossier, event: MachineEvent): boolean {
  const award = (event.type === 'approve' ? event.award : undefined) ?? dossier.proposedAward;
  const onward = continueRoute(dossier, award, dossier.regime, rulesOf(dossier).awards);
  return 'route' in onward && dossier.position === onward.route.length - 1;
}

/** Whether the dossier comes to another level than it lay at. */
function beginsAnew(dossier: Dossier, event: MachineEvent): boolean {
  const rerouted = rerouteOf(dossier, event.facts);
  return 'route' in rerouted && rerouted.isAnew;
}

/** What the event changes in the dossier, on every arrow out of a stage. */
const from = (stage: Stage) => ({ type: 'change', params: { stage } }) as const;

type Guard =
  | 'allowed'
  | 'allowedAndCouncil'
  | 'allowedAndDecides'
  | 'allowedByUnit'
  | 'allowedByUnitCouncil'
  | 'allowedAndAnew'
  | 'allowedAndPosthumousAward';

/** The arrow from a stage to another, or to itself when only the dossier changes. */
const stay = <G extends Guard = 'allowed'>(stage: Stage, guard: G = 'allowed' as G) =>
  ({ guard: { type: guard, params: { stage } }, actions: from(stage) }) as const;
const go = <T extends Stage, G extends Guard = 'allowed'>(stage: Stage, target: T, guard: G = 'allowed' as G) =>
  ({ target, ...stay(stage, guard) }) as const;

/** What may happen in every stage before the deciding leader has approved. */
const interruptions = (stage: Stage) =>
  ({ suspend: go(stage, 'suspended'), withdraw: go(stage, 'withdrawn'), die: stay(stage) }) as const;

/** The heir of the same level goes on where the dossier stands; another level takes it in and begins its own work. */
const heirs = (stage: Stage) => ({ reroute: [go(stage, 'intake', 'allowedAndAnew'), stay(stage)] }) as const;

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
        reroute: stay('draft'),
        edit: stay('draft'),
        attach: stay('draft'),
        submit: [go('draft', 'council', 'allowedAndCouncil'), go('draft', 'leader')],
        discard: go('draft', 'discarded'),
      },
    },
    intake: {
      on: {
        ...interruptions('intake'),
        reroute: stay('intake'),
        attach: stay('intake'),
        accept: go('intake', 'appraisal'),
        return: go('intake', 'returned'),
      },
    },
    appraisal: {
      on: {
        ...interruptions('appraisal'),
        ...heirs('appraisal'),
        attach: stay('appraisal'),
        appraise: stay('appraisal'),
        consult: stay('appraisal'),
        answerConsultation: stay('appraisal'),
        lapseConsultation: stay('appraisal'),
        openPublicComment: stay('appraisal'),
        recordComment: stay('appraisal'),
        answerComment: stay('appraisal'),
        putToCouncil: go('appraisal', 'council'),
        putToLeader: go('appraisal', 'leader'),
        return: go('appraisal', 'returned'),
      },
    },
    council: {
      on: {
        ...interruptions('council'),
        ...heirs('council'),
        attach: stay('council'),
        tally: go('council', 'leader'),
      },
    },
    leader: {
      on: {
        ...interruptions('leader'),
        ...heirs('leader'),
        attach: stay('leader'),
        approve: [go('leader', 'approved', 'allowedAndDecides'), go('leader', 'intake')],
        return: go('leader', 'returned'),
        reject: go('leader', 'rejected'),
      },
    },
    returned: {
      on: {
        ...interruptions('returned'),
        reroute: stay('returned'),
        edit: stay('returned'),
        attach: stay('returned'),
        resubmit: [
          go('returned', 'council', 'allowedByUnitCouncil'),
          go('returned', 'leader', 'allowedByUnit'),
          go('returned', 'intake'),
        ],
      },
    },
    suspended: {
      on: {
        resume: suspendableStages.map((stage) => ({
          guard: { type: 'suspendedFrom', params: { stage } } as const,
          target: stage,
          actions: from('suspended'),
        })),
        withdraw: go('suspended', 'withdrawn'),
        die: stay('suspended'),
        reroute: stay('suspended'),
      },
    },
    approved: {
      on: {
        // An award that no dead person can be given goes back to the leader who approved it.
        die: [stay('approved', 'allowedAndPosthumousAward'), go('approved', 'leader')],
        ...heirs('approved'),
        suspend: go('approved', 'suspended'),
        attach: stay('approved'),
        sign: stay('approved'),
        issueDecision: go('approved', 'decided'),
      },
    },
    decided: {
      on: {
        confer: go('decided', 'conferred'),
        correct: stay('decided'),
        proposeRevocation: stay('decided'),
        annul: go('decided', 'annulled'),
        strip: go('decided', 'stripped'),
      },
    },
    conferred: {
      on: {
        correct: stay('conferred'),
        proposeRevocation: stay('conferred'),
        annul: go('conferred', 'annulled'),
        strip: go('conferred', 'stripped'),
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
