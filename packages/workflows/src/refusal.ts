import type { Role } from './actors.ts';
import type { EventType } from './nomination/events.ts';
import type { Stage } from './nomination/dossier.ts';

/** Why an act on a nomination is not done. Each code has its sentence in the message catalogues. */
export const refusalCodes = [
  'eventNotAtStage',
  'roleNotPermitted',
  'papersMissing',
  'paperNotAsked',
  'supplementMissing',
  'checklistIncomplete',
  'subjectNotAllowed',
  'awardNotPosthumous',
  'awardUnknown',
  'noDecidingAuthority',
  'routeDiverges',
  'awardBelowLevel',
  'notEligible',
  'reasonRequired',
  'movementClosed',
  'quotaExhausted',
  'movementSubject',
  'movementOccupation',
  'unitDissolved',
  'notAppraised',
  'openComplaint',
  'consultationRequired',
  'consultationOpen',
  'consultationUnknown',
  'consultationNotLapsed',
  'publicCommentRequired',
  'publicCommentOpen',
  'publicCommentNotOpen',
  'commentUnanswered',
  'councilRequired',
  'councilNotRequired',
  'quorumMissing',
  'voteCountsWrong',
  'voteBelowShare',
  'voteForOtherAward',
  'letterRequired',
  'returnTarget',
  'notIndividual',
  'alreadyPosthumous',
  'dayInFuture',
  'dayTooEarly',
  'notSigned',
  'alreadySigned',
  'familyRequired',
  'groundNotForKind',
  'revocationNotProposed',
  'alreadyDone',
  'roadStands',
] as const;

/** Why a council session, a decision, a payment, a ceremony or a complaint, which are no act on one nomination, is not made. */
export const documentRefusalCodes = [
  'sessionEmpty',
  'decisionMixed',
  'decisionNotWhole',
  'reasonMissing',
  'signatureVoid',
  'paymentElsewhere',
  'checkerIsMaker',
  'amountMissing',
  'amountTooHigh',
  'amountSet',
  'ceremonyOver',
  'ceremonyEmpty',
  'listedElsewhere',
  'movementElsewhere',
  'documentMissing',
  'taskElsewhere',
  'evidenceMissing',
  'reportElsewhere',
  'figuresMissing',
  'remarkMissing',
  'complaintElsewhere',
  'clusterElsewhere',
  'membersMissing',
  'memberEnded',
  'sheetsMissing',
  'nothingTied',
  'tieUnsettled',
  'flagsMissing',
  'flagsProposed',
  'scoringClosed',
  'ownScore',
  'notAMember',
  'notTheScorer',
  'scoresMissing',
  'pointsTooHigh',
  'modelElsewhere',
  'modelOnItsWay',
  'summaryElsewhere',
  'sectionsEmpty',
  'numbersMissing',
  'numbersChanged',
] as const;
export type RefusalCode = (typeof refusalCodes | typeof documentRefusalCodes)[number];

export type Refusal = {
  readonly code: RefusalCode;
  readonly stage: Stage;
  readonly event: EventType;
  /** Roles that may do it, for `roleNotPermitted`. */
  readonly roles?: readonly Role[];
  /** The rule behind the refusal: act and article, as the rulebook cites it. */
  readonly source?: string | undefined;
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
};

/** What a requirement says when it is not met; stage and event are added by the caller. */
export type Reason = Omit<Refusal, 'stage' | 'event'>;
