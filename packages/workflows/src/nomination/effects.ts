import { settleConsultation } from '../consultation/machine.ts';
import { countVotes } from '../council/count-votes.ts';
import type { PublicCommentEvent } from '../public-comment/machine.ts';
import { movePublicComment } from '../public-comment/machine.ts';
import { addWorkingDays } from '../rules/calendar.ts';
import { procedureRules, regimeOn } from '../rules/procedure.ts';
import type { Dossier, Regime, RouteStep, Stage } from './dossier.ts';
import { currentStep } from './dossier.ts';
import type { EventType, MachineEvent } from './events.ts';
import { consultationEventOf } from './requirement/review.ts';
import { continueRoute } from './route.ts';

type EventOf<T extends EventType> = Extract<MachineEvent, { type: T }>;
type Change<T extends EventType> = (dossier: Dossier, event: EventOf<T>, stage: Stage) => Partial<Dossier>;

/** How an accepted event changes the dossier. An event without a row changes only the stage. */
const changes: { readonly [T in EventType]?: Change<T> } = {
  attach: (dossier, { kind, number, issuedOn, files }) => ({
    papers: [
      ...dossier.papers.filter((paper) => paper.kind !== kind || kind === 'other'),
      { kind, ...(number ? { number } : {}), ...(issuedOn ? { issuedOn } : {}), ...(files ? { files } : {}) },
    ],
    awaiting: dossier.awaiting.filter((awaited) => awaited !== kind),
  }),
  submit: (dossier, { facts }) => underLawOf(dossier, facts.on),
  accept: (dossier, { facts }) => (dossier.regimeBound ? {} : { ...underLawOf(dossier, facts.on), regimeBound: true }),
  return: (dossier, { papers, to }, stage) => ({
    awaiting: papers,
    returned: { by: dossier.position, to, stage },
    position: to,
    ...withComment(dossier, { type: 'takeDown' }),
  }),
  resubmit: (dossier) => ({
    position: dossier.returned?.by ?? dossier.position,
    returned: null,
    proposedAward: dossier.award,
    ...freshLevel(),
  }),
  appraise: (dossier, { opinion, award, complaintOpen }) => {
    const proposedAward = opinion === 'otherAward' ? (award ?? dossier.award) : dossier.award;
    const { level, organisationId } = currentStep(dossier);
    return {
      appraised: true,
      complaintOpen,
      proposedAward,
      recommendations: [
        ...dossier.recommendations.filter((made) => made.level !== level || made.organisationId !== organisationId),
        { level, organisationId, opinion, award: proposedAward },
      ],
    };
  },
  consult: (dossier, { consultationId, organisationId, facts }) => ({
    consultations: [
      ...dossier.consultations,
      {
        id: consultationId,
        organisationId,
        dueOn: addWorkingDays(facts.on, procedureRules.workingDays.consultation.value),
        status: 'asked',
      },
    ],
  }),
  answerConsultation: settle,
  lapseConsultation: settle,
  openPublicComment: (_dossier, { facts }) => ({
    publicComment: {
      status: 'open',
      closesOn: addWorkingDays(facts.on, procedureRules.workingDays.publicComment.value),
      comments: 0,
      answered: 0,
    },
  }),
  recordComment: (dossier) => withComment(dossier, { type: 'comment' }),
  answerComment: (dossier) => withComment(dossier, { type: 'answer' }),
  putToCouncil: (dossier, { facts }) => withComment(dossier, { type: 'close', on: facts.on }),
  putToLeader: (dossier, { facts }) => withComment(dossier, { type: 'close', on: facts.on }),
  withdraw: (dossier) => withComment(dossier, { type: 'takeDown' }),
  tally: ({ proposedAward, regime }, event) => ({ tally: countVotes(proposedAward, regime, event) }),
  approve: (dossier, { award: chosen, facts }) => {
    const award = chosen ?? dossier.proposedAward;
    const route = routeOnward(dossier, award, dossier.regime);
    const isLast = dossier.position === route.length - 1;
    // What a unit decides by itself never meets an acceptance outside: the law of its submission is the one that counts.
    return isLast
      ? { award, proposedAward: award, route, regimeBound: true, approvedOn: facts.on }
      : { award, proposedAward: award, route, position: dossier.position + 1, ...freshLevel() };
  },
  suspend: (_dossier, _event, stage) => ({ suspendedFrom: stage }),
  resume: () => ({ suspendedFrom: null }),
  die: () => ({ posthumous: true, signed: false }),
  sign: () => ({ signed: true }),
  issueDecision: (_dossier, { decidedOn }) => ({ decidedOn }),
  proposeRevocation: (_dossier, { kind, ground }) => ({ revocation: { kind, ground } }),
  annul: (_dossier, _event, stage) => ({ revokedFrom: stage }),
  strip: (_dossier, _event, stage) => ({ revokedFrom: stage }),
  restore: () => ({ revokedFrom: null, revocation: null, recovered: false }),
  // What has come back so far: recovered once both have.
  recordRecovery: (_dossier, { items, money }) => ({ recovered: items && money }),
};

/** The dossier after an accepted event. `stage` is the stage the event met. */
export function changeDossier(dossier: Dossier, event: MachineEvent, stage: Stage): Dossier {
  const change = changes[event.type] as Change<EventType> | undefined;
  return change ? { ...dossier, ...change(dossier, event, stage) } : dossier;
}

/** What a level starts with: its own appraisal, consultations, comment and vote. */
function freshLevel(): Partial<Dossier> {
  return { appraised: false, consultations: [], publicComment: null, tally: null };
}

/**
 * The law of the day, and the route by it: provisional when the unit submits, bound by the first acceptance outside it
 * (NĐ 152 Đ.60).
 */
function underLawOf(dossier: Dossier, on: string): Partial<Dossier> {
  const regime = regimeOn(on);
  return { regime, ruleVersion: procedureRules.version, route: routeOnward(dossier, dossier.award, regime) };
}

function routeOnward(dossier: Dossier, award: string, regime: Regime): RouteStep[] {
  const onward = continueRoute(dossier, award, regime);
  if ('code' in onward) throw new Error(`no road for ${award}: ${onward.code}`);
  return onward.route;
}

/** A question once its agency has answered, or has let its time pass. */
function settle(dossier: Dossier, event: EventOf<'answerConsultation' | 'lapseConsultation'>): Partial<Dossier> {
  return {
    consultations: dossier.consultations.map((consultation) => {
      if (consultation.id !== event.consultationId) return consultation;
      const settled = settleConsultation(consultation, consultationEventOf(event));
      return settled.ok ? settled.consultation : consultation;
    }),
  };
}

/** The public notice after what happened to it; a level without one, or whose notice has run its time, keeps what it has. */
function withComment({ publicComment }: Dossier, event: PublicCommentEvent): Partial<Dossier> {
  const moved = publicComment && movePublicComment(publicComment, event);
  return moved?.ok ? { publicComment: moved.publicComment } : {};
}
