import { z } from 'zod';
import { Level, Regime, SubjectKind } from '../nomination/dossier.ts';
import awardsData from './data/awards.json' with { type: 'json' };
import { Share } from './share.ts';
import { sourced } from './sourced.ts';

const RegimeRules = z.object({
  decidedAt: z.array(Level),
  /** The article by which these levels decide it. */
  authority: z.object(sourced),
  councilShare: Share.optional(),
  publicComment: z.object({ required: z.boolean(), ...sourced }).optional(),
  appraisalWorkingDays: z.object({ value: z.number().int(), ...sourced }).optional(),
  source: z.string(),
});

export const Award = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  subjects: z.array(SubjectKind),
  posthumous: z.boolean(),
  /** Whether somebody has compared with the text of the law that the dead may be given it. */
  verified: z.object({ posthumous: z.boolean() }),
  validTo: z.string().optional(),
  regimes: z.partialRecord(Regime, RegimeRules),
});
export type Award = z.infer<typeof Award>;
export type RegimeRules = z.infer<typeof RegimeRules>;

/** A catalogue of awards by code, in the order of the rulebook. */
export type Awards = ReadonlyMap<string, Award>;

export function awardsByCode(awards: readonly Award[]): Awards {
  return new Map(awards.map((award) => [award.code, award]));
}

export const nationalAwards: Awards = awardsByCode(z.array(Award).parse(awardsData));

/** The catalogue, in the order of the rulebook. */
export function listAwards(): Award[] {
  return [...nationalAwards.values()];
}

/** The award of that code, or undefined when the rulebook has none. */
export function findAward(code: string): Award | undefined {
  return nationalAwards.get(code);
}

/** An award's rules under a regime; undefined when the award does not exist there. */
export function findAwardRules(code: string, regime: Regime, awards = nationalAwards): RegimeRules | undefined {
  return awards.get(code)?.regimes[regime];
}

/** Whether the Prime Minister or the President decides it. */
export function isStateAward(rules: Pick<RegimeRules, 'decidedAt'> | undefined): boolean {
  return rules?.decidedAt.some((level) => level === 'primeMinister' || level === 'president') ?? false;
}
