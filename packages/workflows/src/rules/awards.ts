import { z } from 'zod';
import { Level, Regime, SubjectKind } from '../nomination/dossier.ts';
import awardsData from './data/awards.json' with { type: 'json' };
import { Share } from './share.ts';

const sourced = { verified: z.boolean(), source: z.string() };

const RegimeRules = z.object({
  decidedAt: z.array(Level),
  councilShare: Share.optional(),
  publicComment: z.object({ required: z.boolean(), ...sourced }).optional(),
  appraisalWorkingDays: z.object({ value: z.number().int(), ...sourced }).optional(),
  source: z.string(),
});

const Award = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  subjects: z.array(SubjectKind),
  posthumous: z.boolean(),
  /** Whether somebody has compared it with the text of the law: who decides, and whether the dead may be given it. */
  verified: z.object({ authority: z.boolean(), posthumous: z.boolean() }),
  validTo: z.string().optional(),
  regimes: z.partialRecord(Regime, RegimeRules),
});
export type Award = z.infer<typeof Award>;
export type RegimeRules = z.infer<typeof RegimeRules>;

const byCode = new Map(
  z
    .array(Award)
    .parse(awardsData)
    .map((award) => [award.code, award]),
);

/** The catalogue, in the order of the rulebook. */
export function listAwards(): Award[] {
  return [...byCode.values()];
}

/** The award of that code, or undefined when the rulebook has none. */
export function findAward(code: string): Award | undefined {
  return byCode.get(code);
}

/** An award's rules under a regime; undefined when the award does not exist there. */
export function findAwardRules(code: string, regime: Regime): RegimeRules | undefined {
  return byCode.get(code)?.regimes[regime];
}
