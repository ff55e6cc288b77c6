import type { Criterion, SimpleCriterion } from '../criterion.ts';
import type { CriterionRow, Principle } from '../eligibility-rules.ts';
import { isWithin } from '../scope.ts';
import type { Context } from './context.ts';
import { evaluateCriterion } from './criteria.ts';
import { evaluatePrinciple } from './principles.ts';
import { nameOfCriterion, withoutCriteriaName } from './rule-names.ts';
import type { Evaluation, Verdict } from './verdict.ts';
import { best, worst } from './verdict.ts';

/** An alternative of a criterion, and each part of it. */
type Option = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly verified: boolean;
  readonly parts: readonly (Evaluation & { readonly criterion: string; readonly asked: SimpleCriterion })[];
};

/** What one rule says of a nomination: its article, the verdict and the facts it looked at. */
export type Finding = Evaluation & {
  readonly rule: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly source: string;
  readonly verified: boolean;
  readonly severity: 'hard' | 'soft';
  /** What the award asks for here, in the words of the rulebook; a principle has none. */
  readonly asked?: SimpleCriterion;
  readonly options?: readonly Option[];
};

/** Every rule that has something to say of the case: what the award asks for, then what holds for many. */
export function findingsOf(context: Context): Finding[] {
  const { rules, scoped } = context;
  const rows = rules.eligibility.criteria.filter(({ award, regimes, subjects, types }) => {
    const isOfCase = award === scoped.award && regimes.includes(scoped.regime);
    return (
      isOfCase && (subjects?.includes(scoped.subject) ?? true) && (types?.includes(scoped.commendationType) ?? true)
    );
  });
  const own = rows.length > 0 ? rows.map((row) => ofCriterion(row, context)) : [withoutCriteria(context)];
  return [...own, ...rules.eligibility.principles.flatMap((principle) => ofPrinciple(principle, context))];
}

function ofCriterion({ award, criterion, severity, verified, source }: CriterionRow, context: Context): Finding {
  const head = { rule: `${award}.${criterion.type}`, ...nameOfCriterion(criterion.type), source, severity };
  if (criterion.type !== 'anyOf')
    return { ...head, verified, asked: criterion, ...evaluateCriterion(criterion, context) };
  const options = criterion.options
    .filter(({ types }) => types?.includes(context.scoped.commendationType) ?? true)
    .map((option) => optionOf(option, context, verified));
  const verdict = best(options.map((option) => option.verdict));
  const chosen = options.find((option) => option.verdict === verdict);
  const facts = chosen ? { option: chosen.id } : { commendationType: context.scoped.commendationType };
  return { ...head, verified: chosen?.verified ?? false, verdict, facts, options };
}

type AnyOf = Extract<Criterion, { type: 'anyOf' }>;

function optionOf({ id, all, verified }: AnyOf['options'][number], context: Context, ofRow: boolean): Option {
  const parts = all.map((asked) => ({ criterion: asked.type, asked, ...evaluateCriterion(asked, context) }));
  return { id, verdict: worst(parts.map(({ verdict }) => verdict)), verified: verified ?? ofRow, parts };
}

/** The rulebook says nothing of what this award asks of this subject: nobody can say that it is met. */
function withoutCriteria({ scoped, awardRules }: Context): Finding {
  const { award, subject } = scoped;
  const source = awardRules.source;
  return {
    rule: `${award}.criteria`,
    ...withoutCriteriaName,
    source,
    verified: false,
    severity: 'soft',
    verdict: 'unknown',
    facts: { subject },
  };
}

function ofPrinciple(principle: Principle, context: Context): Finding[] {
  const { rule, nameVi, nameEn, severity, scope, regimes } = principle;
  const said = regimes[context.scoped.regime];
  if (!said || !isWithin(scope, context.scoped)) return [];
  const found = evaluatePrinciple(principle, context);
  const { source } = said;
  const verified = said.verified && (principle.check !== 'posthumousAllowed' || context.award.verified.posthumous);
  return found ? [{ rule, nameVi, nameEn, source, verified, severity, ...found }] : [];
}
