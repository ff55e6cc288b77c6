import { z } from 'zod';
import { SubjectKind } from '../nomination/dossier.ts';
import type { Reason } from '../refusal.ts';
import { Day, text } from '../text.ts';

export const occupationGroups = [
  'leader',
  'official',
  'worker',
  'farmer',
  'entrepreneur',
  'soldier',
  'intellectual',
  'other',
] as const;
export const OccupationGroup = z.enum(occupationGroups);
export type OccupationGroup = z.infer<typeof OccupationGroup>;

const number = z.int().min(1);
/** At most so many of each unit, or of one unit instead; of all that are nominated, or of one kind. */
const Most = z.strictObject({
  kind: z.literal('most'),
  count: number.max(100_000),
  subject: SubjectKind.optional(),
  unitId: text(100).optional(),
});
/** At least such a share of the persons a unit nominates: of these occupations. */
const LeastShare = z.strictObject({
  kind: z.literal('leastShare'),
  percent: number.max(100),
  occupations: z.array(OccupationGroup).min(1).max(occupationGroups.length),
});
export type MostQuota = z.infer<typeof Most>;

const Phase = z
  .strictObject({ name: text(200), from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { error: 'endsBeforeItBegins', path: ['to'] });

/** What a movement asks for and allows: criteria with points, who may be nominated, how many, in which phases. */
export const MovementTerms = z.strictObject({
  criteria: z
    .array(z.strictObject({ name: text(8000), points: number.max(1000).optional() }))
    .max(40)
    .default([]),
  /** Anybody where none is named. */
  subjects: z.array(SubjectKind).max(SubjectKind.options.length).default([]),
  /** Of persons; of any where none is named. */
  occupations: z.array(OccupationGroup).max(occupationGroups.length).default([]),
  quotas: z
    .array(z.discriminatedUnion('kind', [Most, LeastShare]))
    .max(300)
    .default([]),
  phases: z.array(Phase).max(20).default([]),
});
export type MovementTerms = z.infer<typeof MovementTerms>;

export const noTerms: MovementTerms = { criteria: [], subjects: [], occupations: [], quotas: [], phases: [] };

/** A movement's terms with the document they rest on, or its name where it has none. */
export type Ruling = { readonly document: string; readonly terms: MovementTerms };
export type Nominee = {
  readonly unitId: string;
  readonly subject: SubjectKind;
  /** Of a person, as far as it is known. */
  readonly occupation: string | null;
};
/** How many of a kind a unit has submitted under a movement and all below it. */
export type Counted = Omit<Nominee, 'unitId'> & { readonly count: number };

/** Why a movement does not take such a nominee. */
export function findSubjectReason({ document, terms }: Ruling, { subject, occupation }: Nominee): Reason | undefined {
  const { subjects, occupations } = terms;
  if (subjects.length > 0 && !subjects.includes(subject))
    return { code: 'movementSubject', params: { document, subject } };
  const isAsked = subject === 'individual' && occupations.length > 0 && occupation !== null;
  if (isAsked && !occupations.some((one) => one === occupation))
    return { code: 'movementOccupation', params: { document, occupation } };
  return undefined;
}

/** Why a unit may not submit one more: a quota is used up. */
export function findQuotaReason(
  { document, terms }: Ruling,
  { unitId, subject }: Nominee,
  counted: readonly Counted[],
): Reason | undefined {
  const full = quotasOf(terms, unitId)
    .filter((quota) => quota.subject === undefined || quota.subject === subject)
    .find((quota) => usedOf(quota, counted) >= quota.count);
  if (!full) return undefined;
  const params = { document, atMost: full.count, count: usedOf(full, counted) };
  return { code: 'quotaExhausted', params: { ...params, subject: full.subject ?? 'any' } };
}

export type Places = {
  most: { subject: SubjectKind | null; count: number; used: number }[];
  shares: { percent: number; occupations: OccupationGroup[]; part: number; whole: number; isMet: boolean }[];
};

/** What a unit has used of the quotas, and whether its shares are met. A share of nobody is met. */
export function placesOf(terms: MovementTerms, unitId: string, counted: readonly Counted[]): Places {
  const persons = counted.filter(({ subject }) => subject === 'individual');
  return {
    most: quotasOf(terms, unitId).map((quota) => ({
      subject: quota.subject ?? null,
      count: quota.count,
      used: usedOf(quota, counted),
    })),
    shares: terms.quotas.flatMap((quota) => {
      if (quota.kind !== 'leastShare') return [];
      const { percent, occupations } = quota;
      const part = sum(persons.filter(({ occupation }) => occupations.some((one) => one === occupation)));
      const whole = sum(persons);
      return [{ percent, occupations, part, whole, isMet: part * 100 >= percent * whole }];
    }),
  };
}

/** The quotas that hold for a unit: its own takes the place of the one for all. */
function quotasOf({ quotas }: MovementTerms, unitId: string): MostQuota[] {
  const most = quotas.filter((quota) => quota.kind === 'most');
  const own = most.filter((quota) => quota.unitId === unitId);
  const common = most.filter(({ unitId: of, subject }) => !of && !own.some((quota) => quota.subject === subject));
  return [...own, ...common];
}

function usedOf({ subject }: MostQuota, counted: readonly Counted[]): number {
  return sum(counted.filter((one) => subject === undefined || one.subject === subject));
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
