import { z } from 'zod';
import { CorrectedField } from '../decision/corrected-field.ts';
import { DeclaredFacts } from '../rules/judge/facts.ts';
import { Day, text } from '../text.ts';
import { Dossier, PaperFile, PaperKind, Revocation } from './dossier.ts';

const Reason = text(2000);
const LetterNumber = text(60);
const Award = text(20);
const count = z.number().int().min(0).max(10_000);

/** The achievement with its period, which later intervals are counted from (NĐ 98 Đ.30(9)). */
export const Achievement = z
  .object({ summary: text(8000), from: Day, to: Day })
  .refine((value) => value.from <= value.to, { error: 'periodReversed', path: ['to'] });
export type Achievement = z.infer<typeof Achievement>;

/** Number and day of the document that decides, annuls, strips or restores. */
const decision = { decisionId: z.uuid(), number: text(60), decidedOn: Day };

/**
 * Everything that can happen to a nomination. One union is the tRPC input, the form's schema, the machine's event and
 * the history row.
 */
export const NominationEvent = z.discriminatedUnion('type', [
  /** Left out, what was declared before stays. */
  z.object({ type: z.literal('edit'), achievement: Achievement, facts: DeclaredFacts.optional() }),
  z.object({
    type: z.literal('attach'),
    kind: PaperKind,
    number: text(60).optional(),
    issuedOn: Day.optional(),
    /** What came in for this nomination before; left out for a paper handed in on paper. */
    files: z.array(PaperFile).min(1).max(10).optional(),
  }),
  /** The reason answers a soft rule of eligibility that is not met. */
  z.object({ type: z.literal('submit'), reason: Reason.optional() }),
  z.object({ type: z.literal('discard'), reason: Reason.optional() }),
  z.object({ type: z.literal('accept'), checklist: z.array(PaperKind).max(20) }),
  z.object({
    type: z.literal('return'),
    reason: Reason,
    papers: z.array(PaperKind).max(20).default([]),
    /** Position on the route it goes back to; the submitting unit (0) unless said otherwise. */
    to: z.number().int().min(0).max(20).default(0),
  }),
  z.object({
    type: z.literal('appraise'),
    findings: text(4000),
    opinion: z.enum(['agree', 'otherAward', 'notAgree']),
    award: Award.optional(),
    complaintOpen: z.boolean().default(false),
  }),
  z.object({
    type: z.literal('consult'),
    consultationId: z.uuid().toLowerCase(),
    organisationId: text(100),
    question: text(2000),
  }),
  z.object({
    type: z.literal('answerConsultation'),
    consultationId: z.uuid().toLowerCase(),
    opinion: z.enum(['noObjection', 'objection', 'noOpinion']),
    answer: text(4000),
  }),
  z.object({ type: z.literal('lapseConsultation'), consultationId: z.uuid().toLowerCase() }),
  z.object({ type: z.literal('openPublicComment') }),
  z.object({ type: z.literal('recordComment'), comment: text(4000) }),
  z.object({ type: z.literal('answerComment'), answer: text(4000) }),
  z.object({ type: z.literal('putToCouncil') }),
  z.object({ type: z.literal('putToLeader') }),
  z.object({
    type: z.literal('tally'),
    sessionId: z.uuid(),
    members: count.min(1),
    present: count,
    writtenOpinions: count,
    recused: count,
    inFavour: count,
    against: count,
    abstained: count,
  }),
  z.object({ type: z.literal('approve'), award: Award.optional(), reason: Reason.optional() }),
  z.object({ type: z.literal('reject'), reason: Reason }),
  z.object({ type: z.literal('resubmit'), reason: Reason.optional() }),
  z.object({ type: z.literal('withdraw'), reason: Reason, letter: LetterNumber.optional() }),
  z.object({
    type: z.literal('suspend'),
    cause: z.enum(['complaint', 'investigation', 'discipline']),
    reason: Reason,
  }),
  z.object({ type: z.literal('resume'), reason: Reason }),
  /** To the heirs of organisations that have ended, by the document that says who they are. */
  z.object({ type: z.literal('reroute'), reason: Reason, document: text(60) }),
  z.object({ type: z.literal('die'), diedOn: Day }),
  z.object({ type: z.literal('sign') }),
  z.object({ type: z.literal('issueDecision'), ...decision }),
  z.object({
    type: z.literal('confer'),
    conferredOn: Day,
    receivedBy: text(200).optional(),
    relation: text(100).optional(),
  }),
  z.object({ type: z.literal('proposeRevocation'), ...Revocation.shape, reason: Reason }),
  z.object({ type: z.literal('annul'), ...decision, reason: Reason.optional() }),
  z.object({ type: z.literal('strip'), ...decision, reason: Reason.optional() }),
  z.object({ type: z.literal('restore'), ...decision, reason: Reason }),
  /** By a decision that corrects the wording of the one that gave it. */
  z.object({ type: z.literal('correct'), ...decision, fields: z.array(CorrectedField).min(1) }),
  z.object({ type: z.literal('recordRecovery'), items: z.boolean(), money: z.boolean() }),
]);
export type NominationEvent = z.infer<typeof NominationEvent>;
export type EventType = NominationEvent['type'];

export const eventTypes: EventType[] = NominationEvent.options.map((option) => option.shape.type.value);

const FailedRule = z.object({
  rule: z.string(),
  nameVi: z.string().optional(),
  nameEn: z.string().optional(),
  source: z.string(),
  severity: z.enum(['hard', 'soft']),
});
export type FailedRule = z.infer<typeof FailedRule>;

/** Facts from outside at the moment of the event, gathered by the server: the machine has no clock and no I/O. */
export const Facts = z.object({
  /** The business day in Vietnam on which the event takes effect. */
  on: Day,
  movement: z.enum(['none', 'open', 'closed']),
  /** What the terms of the movement say against it: whom it takes, how many of a unit. */
  movementBar: z
    .object({
      code: z.enum(['movementSubject', 'movementOccupation', 'quotaExhausted']),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional(),
  /** True when the subject's organisation has been dissolved (TT 15/2025). */
  dissolved: z.boolean(),
  /** The rulebook in force for the unit's province: taken until one is bound; left out where it is the one the case has. */
  ruleVersion: z.string().optional(),
  /** Rules of eligibility that are not met: a hard one refuses, a soft one asks for a reason. */
  failedRules: z.array(FailedRule).optional(),
  /** Ids of the awards of the register on which the rules that are met stand. */
  basis: z.array(z.string()).optional(),
  /** For `reroute`: the ladders of the unit or its heir today, and what has ended of the old ones, with its heir if it has one. */
  road: z.object({ ladders: Dossier.shape.ladders, ended: z.record(z.string(), z.string().nullable()) }).optional(),
});
export type Facts = z.infer<typeof Facts>;

/** An event with the facts it meets, as the machine receives it. */
export type MachineEvent = NominationEvent & { readonly facts: Facts };
