import { settleConsultation } from '../consultation/machine.ts';
import { countVotes } from '../council/count-votes.ts';
import type { PublicCommentEvent } from '../public-comment/machine.ts';
import { movePublicComment } from '../public-comment/machine.ts';
import { addWorkingDays } from '../rules/calendar.ts';
import { rulesOf } from '../rules/versions.ts';
import type { Dossier, RouteStep, Stage } from './dossier.ts';
import { currentStep } from './dossier.ts';
import type { EventType, Facts, MachineEvent } from './events.ts';
import type { CaseLaw } from './law-of-day.ts';
import { lawOfDay } from './law-of-day.ts';
import { consultationEventOf } from './requirement/review.ts';
import { rerouteOf } from './reroute.ts';
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
  submit: (dossier, { facts }) => ({ ...underLawOf(dossier, facts), ...overriding(dossier, facts) }),
  accept: (dossier, { facts }) => (dossier.regimeBound ? {} : { ...underLawOf(dossier, facts), regimeBound: true }),
  return: (dossier, { papers, to }, stage) => ({
    awaiting: papers,
    returned: { by: dossier.position, to, stage },
    position: to,
    ...withComment(dossier, { type: 'takeDown' }),
  }),
  resubmit: (dossier, { facts }) => ({
    position: dossier.returned?.by ?? dossier.position,
    returned: null,
    ...overriding(dossier, facts),
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
        dueOn: daysOn(dossier, facts.on, 'consultation'),
        status: 'asked',
      },
    ],
  }),
  answerConsultation: settle,
  lapseConsultation: settle,
  openPublicComment: (dossier, { facts }) => ({
    publicComment: {
      status: 'open',
      closesOn: daysOn(dossier, facts.on, 'publicComment'),
      comments: 0,
      answered: 0,
    },
  }),
  recordComment: (dossier) => withComment(dossier, { type: 'comment' }),
  answerComment: (dossier) => withComment(dossier, { type: 'answer' }),
  putToCouncil: (dossier, { facts }) => withComment(dossier, { type: 'close', on: facts.on }),
  putToLeader: (dossier, { facts }) => withComment(dossier, { type: 'close', on: facts.on }),
  withdraw: (dossier) => withComment(dossier, { type: 'takeDown' }),
  tally: (dossier, event) => ({ tally: countVotes(dossier.proposedAward, dossier.regime, event, rulesOf(dossier)) }),
  approve: (dossier, { award: chosen, facts }) => {
    const award = chosen ?? dossier.proposedAward;
    const route = routeOnward(dossier, award, { regime: dossier.regime, rules: rulesOf(dossier) });
    const isLast = dossier.position === route.length - 1;
    // What a unit decides by itself never meets an acceptance outside: the law of its submission is the one that counts.
    const approved = { award, proposedAward: award, route, ...overriding(dossier, facts) };
    return isLast
      ? { ...approved, regimeBound: true, approvedOn: facts.on, ...(facts.basis ? { basis: facts.basis } : {}) }
      : { ...approved, position: dossier.position + 1, ...freshLevel() };
  },
  // What was signed is signed again once it goes on.
  suspend: (_dossier, _event, stage) => ({ suspendedFrom: stage, signed: false }),
  resume: () => ({ suspendedFrom: null }),
  die: (dossier) => ({ posthumous: true, signed: false, ...heldUpForTheLeader(dossier) }),
  reroute: (dossier, { facts }) => {
    const rerouted = rerouteOf(dossier, facts);
    if ('code' in rerouted) throw new Error(`no heirs: ${rerouted.code}`);
    const { isAnew, ...road } = rerouted;
    return { ...road, ...(isAnew ? takenAnew(dossier) : {}) };
  },
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

/** An approved award that no dead person can be given goes back to the leader once it goes on. */
function heldUpForTheLeader(dossier: Dossier): Partial<Dossier> {
  const isBarred = rulesOf(dossier).awards.get(dossier.award)?.posthumous !== true;
  return dossier.suspendedFrom === 'approved' && isBarred ? { suspendedFrom: 'leader' } : {};
}

/** What the heir of another level does not take over: it appraises, votes and approves for itself. */
function takenAnew(dossier: Dossier): Partial<Dossier> {
  const { suspendedFrom, returned, award } = dossier;
  const isHeldUp = suspendedFrom !== null && suspendedFrom !== 'returned';
  return {
    ...freshLevel(),
    proposedAward: award,
    signed: false,
    approvedOn: null,
    ...(isHeldUp ? { suspendedFrom: 'intake' as const } : {}),
    ...(returned ? { returned: { ...returned, stage: 'intake' as const } } : {}),
  };
}

/**
 * The law of the day, and the route by it: provisional when the unit submits, bound by the first acceptance outside it
 * (NĐ 152 Đ.60).
 */
function underLawOf(dossier: Dossier, facts: Facts): Partial<Dossier> {
  const law = lawOfDay(dossier, facts);
  const { regime, ruleVersion } = law;
  return { regime, ruleVersion, route: routeOnward(dossier, dossier.award, law) };
}

/** The rules that are not met are accepted with the reason given, and not asked for again. */
function overriding({ overridden = [] }: Dossier, { failedRules = [] }: Facts): Partial<Dossier> {
  const rules = failedRules.map(({ rule }) => rule).filter((rule) => !overridden.includes(rule));
  return rules.length > 0 ? { overridden: [...overridden, ...rules] } : {};
}

/** The last of the working days that a question or a notice runs. */
function daysOn(dossier: Dossier, on: string, kind: 'consultation' | 'publicComment'): string {
  const { procedure, days } = rulesOf(dossier);
  return addWorkingDays(on, procedure.workingDays[kind].value, days);
}

function routeOnward(dossier: Dossier, award: string, { regime, rules }: Omit<CaseLaw, 'ruleVersion'>): RouteStep[] {
  const onward = continueRoute(dossier, award, regime, rules.awards);
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
