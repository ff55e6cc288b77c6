import type { OrganisationFacts } from '../../nomination/route.ts';
import type { Rules } from '../compile.ts';
import { findRegime } from '../procedure.ts';
import type { Prize } from '../prizes.ts';
import { prizeOf } from '../prizes.ts';
import type { Sourced } from '../sourced.ts';
import type { Context, Standing } from './context.ts';
import { scopedOf } from './context.ts';
import type { CouncilRule } from './council.ts';
import { councilOf } from './council.ts';
import type { Deadlines } from './deadlines.ts';
import { deadlinesOf } from './deadlines.ts';
import { Nomination } from './facts.ts';
import type { Finding } from './findings.ts';
import { findingsOf } from './findings.ts';
import type { Papers, Wording } from './papers.ts';
import { papersOf, wordingOf } from './papers.ts';
import type { Decider, RoadRefusal, RoadStep } from './road.ts';
import { routeOf } from './road.ts';

/** The organisations of the day: what a route needs of them, and whether a unit still stands. */
export type Structure = {
  readonly find: (id: string) => OrganisationFacts | undefined;
  readonly standingOf: (id: string) => Omit<Standing, 'isArmedForces'>;
};

export type Judgement = {
  readonly id: string;
  readonly regime: { readonly code: string; readonly law: string; readonly decree: string; readonly verified: boolean };
  readonly route: readonly RoadStep[];
  readonly decides: (Decider & Sourced) | null;
  /** Why there is no route. */
  readonly refusal: RoadRefusal | null;
  readonly findings: readonly Finding[];
  readonly papers: Papers | null;
  readonly council: CouncilRule | null;
  readonly deadlines: Deadlines | null;
  readonly prize: Prize | null;
  readonly wording: Wording | null;
  /** Reported changes of the law that this judgement does not follow. */
  readonly warnings: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
};

export type Failure = {
  readonly id: string | null;
  readonly error: {
    readonly code: 'badInput' | 'dateOutsideRegimes' | 'awardUnknown' | 'unitUnknown';
    readonly params: Readonly<Record<string, string>>;
  };
};

/**
 * What the rulebook says of a nomination on a day: pure, and never a throw. What cannot be judged at all (no such award,
 * unit or day, facts of another form) gives an error with its code.
 */
export function judge(rules: Rules, input: unknown, structure: Structure): Judgement | Failure {
  const parsed = Nomination.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failure(idOf(input), 'badInput', { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
  }
  const nomination = parsed.data;
  const { id, award: code, unit, on, acceptedOn = on } = nomination;
  const award = rules.awards.get(code);
  if (!award) return failure(id, 'awardUnknown', { award: code });
  if (!structure.find(unit)) return failure(id, 'unitUnknown', { unit });
  const regime = nomination.regime?.code ?? findRegime(acceptedOn, rules.procedure);
  const law = rules.procedure.regimes.find((one) => one.code === regime);
  if (!regime || !law) return failure(id, 'dateOutsideRegimes', { on: acceptedOn });
  const road = routeOf(rules, { ...nomination, award, regime }, structure.find);
  const found = 'steps' in road ? road : undefined;
  const common = {
    id,
    regime: { code: law.code, law: law.law, decree: law.decree, verified: law.verified },
    route: found?.steps ?? [],
    decides: found ? { ...found.decides, source: found.source, verified: found.verified } : null,
    refusal: 'code' in road ? road : null,
    warnings: rules.procedure.preparedRegimes.flatMap((prepared) =>
      prepared.from <= acceptedOn ? [{ code: prepared.code, vi: prepared.warningVi, en: prepared.warningEn }] : [],
    ),
  };
  const awardRules = award.regimes[regime];
  if (!awardRules)
    return { ...common, findings: [], papers: null, council: null, deadlines: null, prize: null, wording: null };
  const scoped = scopedOf(nomination, award, awardRules, regime);
  const isArmedForces = structure.find(unit)?.kind === 'armed_force';
  const standing = { ...structure.standingOf(unit), isArmedForces };
  const context: Context = { rules, award, awardRules, scoped, on, facts: nomination.facts, standing };
  return {
    ...common,
    findings: findingsOf(context),
    papers: papersOf(rules, scoped),
    council: councilOf(rules, scoped, found, nomination.facts),
    deadlines: deadlinesOf(context, found),
    prize: prizeOf(rules, scoped, nomination.decidedOn ?? on),
    wording: wordingOf(rules, scoped),
  };
}

function failure(id: string | null, code: Failure['error']['code'], params: Failure['error']['params']): Failure {
  return { id, error: { code, params } };
}

function idOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? input.id : null;
}
