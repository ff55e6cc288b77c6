import type { Dossier } from '@vinh-danh/workflows';
import { councilVotes, currentStep, requiredPapers } from '@vinh-danh/workflows';
import type { NotMet, Waiting } from './waiting.ts';

/** What is unusual about a nomination, in the order in which it is told. The first ones ask for a look at the item itself. */
const hardCodes = [
  'voteBelowShare',
  'voteMissing',
  'voteForOtherAward',
  'complaintOpen',
  'objection',
  'notRecommended',
  'otherAward',
  'papersMissing',
] as const;
const softCodes = ['consultationLapsed', 'resubmitted', 'suspendedBefore', 'overdue', 'posthumous'] as const;
/** A rule of eligibility that is not met: it refuses, it asks for a reason, or a reason was given for it. */
export type RuleCode = 'ruleRefuses' | 'ruleNotMet' | 'ruleAccepted';
export type FindingCode = (typeof hardCodes)[number] | (typeof softCodes)[number];

export type Finding = {
  code: FindingCode | RuleCode;
  /** Such an item is never decided along with the others unless somebody picks it by hand. */
  isHard: boolean;
  params: Record<string, string | number | string[]>;
};

type Params = Finding['params'];
/** What a finding tells; undefined where there is nothing to find. */
type Find = (waiting: Waiting, on: string) => Params | undefined;

const finders: Readonly<Record<FindingCode, Find>> = {
  voteBelowShare: ({ dossier: { tally } }) =>
    tally && !tally.reached
      ? { inFavour: tally.inFavour, required: tally.required, members: tally.members }
      : undefined,
  voteMissing: ({ dossier }) => when(!dossier.tally && councilVotes(dossier, currentStep(dossier).level)),
  voteForOtherAward: ({ dossier: { tally, proposedAward } }) =>
    tally && tally.award !== proposedAward ? { voted: tally.award, award: proposedAward } : undefined,
  complaintOpen: ({ dossier }) => when(dossier.complaintOpen),
  objection: ({ consultations }) =>
    organisations(consultations.filter(({ status, opinion }) => status === 'answered' && opinion === 'objection')),
  notRecommended: ({ dossier }) => when(dossier.recommendations.some(({ opinion }) => opinion === 'notAgree')),
  otherAward: ({ dossier }) => otherAward(dossier),
  papersMissing: ({ dossier }) => {
    const held = new Set(dossier.papers.map(({ kind }) => kind));
    const papers = requiredPapers(dossier).kinds.filter((kind) => !held.has(kind));
    return papers.length > 0 ? { papers } : undefined;
  },
  consultationLapsed: ({ consultations }) => organisations(consultations.filter(({ status }) => status === 'lapsed')),
  resubmitted: ({ interruptions }) => lastReason(interruptions, 'return'),
  suspendedBefore: ({ interruptions }) => lastReason(interruptions, 'suspend'),
  overdue: ({ dueOn }, on) => (dueOn !== null && dueOn < on ? { dueOn } : undefined),
  posthumous: ({ posthumous }) => when(posthumous),
};

/** Everything unusual about a nomination on the business day, what is grave first. */
export function findingsOf(waiting: Waiting, on: string): Finding[] {
  const others = [...hardCodes, ...softCodes].flatMap((code) => {
    const params = finders[code](waiting, on);
    return params ? [{ code, isHard: hard.has(code), params }] : [];
  });
  return [...waiting.notMet.map(ofRule).toSorted(refusingFirst), ...others];
}

/** As the machine takes it: a value that nobody has compared with the text of the law asks for a reason (decision 0008). */
function ofRule({ nameVi, nameEn, source, verified, severity, reason }: NotMet): Finding {
  const code = severity === 'hard' && verified ? 'ruleRefuses' : reason === null ? 'ruleNotMet' : 'ruleAccepted';
  const params = { nameVi, nameEn, source, isVerified: verified ? 1 : 0, ...(reason === null ? {} : { reason }) };
  return { code, isHard: true, params };
}

function refusingFirst(one: Finding, other: Finding): number {
  return Number(other.code === 'ruleRefuses') - Number(one.code === 'ruleRefuses');
}

const hard: ReadonlySet<FindingCode> = new Set(hardCodes);

/** Somewhere on the road another award came into play than the unit asked for. */
function otherAward({ requestedAward, proposedAward, recommendations }: Dossier): Params | undefined {
  const recommended = recommendations.find(({ opinion }) => opinion === 'otherAward');
  if (proposedAward === requestedAward && !recommended) return undefined;
  const award = proposedAward === requestedAward ? (recommended?.award ?? proposedAward) : proposedAward;
  return { requested: requestedAward, award };
}

function organisations(asked: Waiting['consultations']): Params | undefined {
  return asked.length > 0 ? { organisations: asked.map(({ organisationName }) => organisationName) } : undefined;
}

function lastReason(interruptions: Waiting['interruptions'], event: 'return' | 'suspend'): Params | undefined {
  const found = interruptions.filter((interruption) => interruption.event === event);
  const last = found.at(-1);
  return last ? { times: found.length, reason: last.reason ?? '' } : undefined;
}

function when(holds: boolean): Params | undefined {
  return holds ? {} : undefined;
}
