import type { Criterion } from './criterion.ts';
import type { Rules } from './compile.ts';
import { judge } from './judge/judge.ts';
import type { Failure, Judgement, Structure } from './judge/judge.ts';
import { Nomination } from './judge/facts.ts';
import type { Sourced } from './sourced.ts';

/** What an award asks for in a case: of alternatives those that are open to its type. */
export type AskedCriterion = Sourced & {
  readonly severity: 'hard' | 'soft';
  readonly criterion: Criterion;
  /** By how much years in a post are fewer for a woman. */
  readonly womenTerm?: Sourced & { readonly numerator: number; readonly denominator: number };
};
export type Explanation = Judgement & { readonly criteria: readonly AskedCriterion[] };

/** What the rulebook says of an award before anything is known of the subject: the judgement, and what is asked for. */
export function explain(rules: Rules, input: unknown, structure: Structure): Explanation | Failure {
  const judged = judge(rules, input, structure);
  return 'error' in judged
    ? judged
    : { ...judged, criteria: criteriaOf(rules, Nomination.parse(input), judged.regime.code) };
}

function criteriaOf(
  { eligibility }: Rules,
  { award, subject, commendationType }: Nomination,
  regime: string,
): AskedCriterion[] {
  return eligibility.criteria.flatMap(({ regimes, subjects, types, criterion, severity, verified, source, ...row }) => {
    const isAsked =
      row.award === award &&
      regimes.some((code) => code === regime) &&
      (subjects?.includes(subject) ?? true) &&
      (types?.includes(commendationType) ?? true);
    if (!isAsked) return [];
    const open =
      criterion.type === 'anyOf'
        ? {
            ...criterion,
            options: criterion.options.filter((option) => option.types?.includes(commendationType) ?? true),
          }
        : criterion;
    const shorter = eligibility.counting.womenTerms.find((term) => term.regimes.some((code) => code === regime));
    const womenTerm =
      criterion.type === 'post' && shorter
        ? { womenTerm: { ...shorter.reducedBy, source: shorter.source, verified: shorter.verified } }
        : {};
    return [{ criterion: open, severity, verified, source, ...womenTerm }];
  });
}
