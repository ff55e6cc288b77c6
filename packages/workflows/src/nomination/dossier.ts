import { z } from 'zod';
import { Consultation } from '../consultation/consultation.ts';
import { Tally } from '../council/tally.ts';
import { PublicComment } from '../public-comment/public-comment.ts';
import { Day } from '../text.ts';

/** Stages in the order of the road; the value is what the database and the history store. */
export const stages = [
  'draft',
  'intake',
  'appraisal',
  'council',
  'leader',
  'returned',
  'suspended',
  'approved',
  'decided',
  'conferred',
  'rejected',
  'withdrawn',
  'discarded',
  'annulled',
  'stripped',
] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** Stages in which the nomination is still on its road and may be withdrawn or overtaken by a death. */
export const openStages = ['draft', 'intake', 'appraisal', 'council', 'leader', 'returned'] as const satisfies Stage[];
/** Stages in which it may be suspended: until its decision is issued. */
export const suspendableStages = [...openStages, 'approved'] as const satisfies Stage[];

export const levels = [
  'unit',
  'managingUnit',
  'commune',
  'district',
  'province',
  'ministry',
  'central',
  'primeMinister',
  'president',
] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

export const SubjectKind = z.enum(['individual', 'collective', 'household']);
export type SubjectKind = z.infer<typeof SubjectKind>;
export const CommendationType = z.enum(['merit', 'unexpected', 'movement', 'serviceRecord', 'seniority', 'diplomatic']);
export type CommendationType = z.infer<typeof CommendationType>;
export const Procedure = z.enum(['standard', 'simplified']);
export type Procedure = z.infer<typeof Procedure>;
export const Regime = z.enum(['A', 'B', 'C']);
export type Regime = z.infer<typeof Regime>;

export const PaperKind = z.enum([
  'achievementReport',
  'summaryReport',
  'unitMinutes',
  'initiativeCertificate',
  'deathCertificate',
  'partyOpinion',
  'other',
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** What a file may be, told by its content. */
export const FileType = z.enum(['pdf', 'docx', 'xlsx', 'jpg', 'png']);
export type FileType = z.infer<typeof FileType>;
/** In bytes: 20 MB. */
export const mostFileBytes = 20 * 1024 * 1024;

/** A file of a paper, by its content; its name, which may tell of a person, stands elsewhere. */
export const PaperFile = z.object({
  id: z.uuid().toLowerCase(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: FileType,
  size: z.number().int().min(1).max(mostFileBytes),
});
export type PaperFile = z.infer<typeof PaperFile>;

/** A paper of the dossier, with its number and day where it has them and the files that show it. */
export const Paper = z.object({
  kind: PaperKind,
  number: z.string().optional(),
  issuedOn: Day.optional(),
  files: z.array(PaperFile).optional(),
});
export type Paper = z.infer<typeof Paper>;

/** One level of the road: whose leader decides or forwards, who appraises, votes and numbers there. */
export const RouteStep = z.object({
  level: Level,
  organisationId: z.string(),
  appraiserId: z.string(),
  councilId: z.string(),
  clerkId: z.string(),
});
export type RouteStep = z.infer<typeof RouteStep>;

const Recommendation = z.object({
  level: Level,
  organisationId: z.string(),
  opinion: z.enum(['agree', 'otherAward', 'notAgree']),
  award: z.string(),
});

export const Revocation = z.object({
  kind: z.enum(['annulment', 'stripping']),
  ground: z.enum(['falseDeclaration', 'forgedFile', 'unlawfulProcedure', 'laterViolation', 'conviction']),
});

/**
 * Everything the machine needs to know of a nomination. It holds no personal data: names and the narrative of the
 * achievement live in their own tables, behind row level security.
 */
export const Dossier = z.object({
  machineVersion: z.literal(1),
  subjectKind: SubjectKind,
  award: z.string(),
  requestedAward: z.string(),
  /** The award the appraiser of the current level recommends; what a council votes on. */
  proposedAward: z.string(),
  commendationType: CommendationType,
  procedure: Procedure,
  posthumous: z.boolean(),
  regime: Regime,
  /** False until the first `accept` outside the submitting unit: findings are provisional before it. */
  regimeBound: z.boolean(),
  ruleVersion: z.string(),
  /** The whole ladder for awards of the province or ministry, and for state awards (which may go through another body). */
  ladders: z.object({ own: z.array(RouteStep), state: z.array(RouteStep) }),
  route: z.array(RouteStep).min(1),
  position: z.number().int().nonnegative(),
  papers: z.array(Paper),
  /** Papers asked for by the last return and not yet attached again. */
  awaiting: z.array(PaperKind),
  /** Soft rules of eligibility that were not met and for which somebody gave a reason. */
  overridden: z.array(z.string()).optional(),
  /** Ids of the awards of the register it stood on when it was approved: none of them is a basis again. */
  basis: z.array(z.string()).optional(),
  appraised: z.boolean(),
  complaintOpen: z.boolean(),
  recommendations: z.array(Recommendation),
  consultations: z.array(Consultation),
  publicComment: PublicComment.nullable(),
  tally: Tally.nullable(),
  returned: z.object({ by: z.number().int(), to: z.number().int(), stage: Stage }).nullable(),
  suspendedFrom: Stage.nullable(),
  signed: z.boolean(),
  revocation: Revocation.nullable(),
  revokedFrom: Stage.nullable(),
  /** The day of the deciding leader's approval, and of the decision: no later document may be older. */
  approvedOn: Day.nullable(),
  decidedOn: Day.nullable(),
  recovered: z.boolean(),
});
export type Dossier = z.infer<typeof Dossier>;

/** The level at which the dossier now lies. */
export function currentStep(dossier: Dossier): RouteStep {
  return stepAt(dossier, dossier.position);
}

/** The level that reviews: the one that returned the dossier while it is away, else the one where it lies. */
export function reviewingStep(dossier: Dossier): RouteStep {
  return stepAt(dossier, reviewingPosition(dossier));
}

/** How far on its route the dossier has come, also while it has gone back. */
export function reviewingPosition({ returned, position }: Pick<Dossier, 'returned' | 'position'>): number {
  return returned?.by ?? position;
}

/** The last level of the route: its leader decides. */
export function decidingStep(dossier: Dossier): RouteStep {
  return stepAt(dossier, dossier.route.length - 1);
}

export function stepAt(dossier: Dossier, position: number): RouteStep {
  const step = dossier.route[position];
  if (!step) throw new Error(`no step ${position} on a route of ${dossier.route.length}`);
  return step;
}
