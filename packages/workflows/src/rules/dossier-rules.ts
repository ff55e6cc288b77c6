import { z } from 'zod';
import { Scope } from './scope.ts';
import { sourced } from './sourced.ts';

export const documentKinds = [
  'submissionLetter',
  'councilMinutes',
  'ballotResult',
  'initiativeCertificate',
  'achievementCertificate',
  'statementOfManagingUnit',
  'obligationsConfirmation',
  'electronicCopy',
] as const;
const scoped = { scope: Scope, ...sourced };
const DayOfYear = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'notADayOfYear' });

/** What a dossier holds beside the papers the unit attaches, in how many originals, on which form, by which day. The first row that fits counts. */
export const DossierRules = z.object({
  documents: z.array(z.object({ kind: z.enum(documentKinds), ...scoped })),
  originals: z.array(z.object({ value: z.number().int().min(1), ...scoped })),
  /** Number of the form of the achievement report. */
  forms: z.array(z.object({ value: z.string(), ...scoped })),
  /** The last day of the year, `MM-DD`, on which the centre takes a dossier. */
  submitBy: z.array(z.object({ value: DayOfYear, ...scoped })),
  /** What a decision and a certificate say the award is done to somebody. */
  wording: z.array(z.object({ vi: z.string(), en: z.string(), ...scoped })),
  /** The acts a decision is founded on, within the days on which each may be cited. */
  grounds: z
    .array(z.object({ value: z.string(), from: z.string().optional(), to: z.string().optional(), ...scoped }))
    .default([]),
});
export type DossierRules = z.infer<typeof DossierRules>;
