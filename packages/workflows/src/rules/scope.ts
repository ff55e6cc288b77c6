import { z } from 'zod';
import { CommendationType, Level, Procedure, Regime, SubjectKind } from '../nomination/dossier.ts';

export const AwardKind = z.enum(['emulationTitle', 'commendationForm', 'stateHonoraryTitle']);
export const Sector = z.enum(['education']);

/** The cases a rule is about: each condition narrows, an empty scope is every case. */
export const Scope = z.strictObject({
  awards: z.array(z.string()).optional(),
  kinds: z.array(AwardKind).optional(),
  decidedAt: z.array(Level).optional(),
  regimes: z.array(Regime).optional(),
  procedures: z.array(Procedure).optional(),
  subjects: z.array(SubjectKind).optional(),
  types: z.array(CommendationType).optional(),
  sectors: z.array(Sector).optional(),
  posthumous: z.boolean().optional(),
});
export type Scope = z.infer<typeof Scope>;

/** What a scope is compared with: a case, and what the rulebook says of its award under its regime. */
export type Scoped = {
  readonly award: string;
  readonly kind: string;
  readonly decidedAt: readonly Level[];
  readonly regime: Regime;
  readonly procedure: Procedure;
  readonly subject: SubjectKind;
  readonly commendationType: CommendationType;
  readonly sector?: z.infer<typeof Sector> | undefined;
  readonly posthumous: boolean;
};

/** Whether a case lies within a scope. */
export function isWithin(scope: Scope, scoped: Scoped): boolean {
  const { awards, kinds, decidedAt, regimes, procedures, subjects, types, sectors, posthumous } = scope;
  return (
    has(awards, scoped.award) &&
    has(kinds, scoped.kind) &&
    (decidedAt === undefined || decidedAt.some((level) => scoped.decidedAt.includes(level))) &&
    has(regimes, scoped.regime) &&
    has(procedures, scoped.procedure) &&
    has(subjects, scoped.subject) &&
    has(types, scoped.commendationType) &&
    has(sectors, scoped.sector) &&
    (posthumous === undefined || posthumous === scoped.posthumous)
  );
}

function has(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
