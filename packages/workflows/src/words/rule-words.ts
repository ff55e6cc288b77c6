import type { Level, PaperKind } from '../nomination/dossier.ts';
import type { posts, ratings, reaches, SimpleCriterion, statements } from '../rules/criterion.ts';
import type { documentKinds } from '../rules/dossier-rules.ts';
import type { StepDays } from '../rules/judge/deadlines.ts';
import type { Finding } from '../rules/judge/findings.ts';
import type { Failure, Judgement } from '../rules/judge/judge.ts';
import type { Prize } from '../rules/prizes.ts';

type Named<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;
type Params = Readonly<Record<string, string>>;
type Refusal = NonNullable<Judgement['refusal']>;
type Of<T extends SimpleCriterion['type']> = Extract<SimpleCriterion, { type: T }>;

/** What an award is called in the language of the sentence. */
export type AwardName = (code: string) => string;

/** A sentence for each word of the vocabulary of criteria. */
export type CriterionSentences = {
  readonly [T in SimpleCriterion['type']]: (criterion: Of<T>, nameOf: AwardName) => string;
};

/** How the rulebook is said in one language. What stands within a sentence begins with a small letter. */
export type RuleWords = {
  readonly verdicts: Readonly<Record<Finding['verdict'], string>>;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly ratings: Named<typeof ratings>;
  readonly reaches: Named<typeof reaches>;
  readonly statements: Named<typeof statements>;
  readonly posts: Named<typeof posts>;
  readonly papers: Readonly<Record<PaperKind | (typeof documentKinds)[number], string>>;
  readonly steps: Readonly<Record<StepDays['step'], string>>;
  readonly bases: Readonly<Record<'allMembers' | 'present', string>>;
  readonly noPrize: Readonly<Record<NonNullable<Prize['code']>, string>>;
  readonly failures: Readonly<Record<Failure['error']['code'], (params: Params) => string>>;
  readonly refusals: Readonly<Record<Refusal['code'], (params: Params, nameOf: AwardName) => string>>;
  /** That years in a post are fewer for a woman. */
  readonly womenTerm: (fraction: string) => string;
  /** Heads alternatives of which one is enough. */
  readonly oneOf: string;
  /** Said where the rulebook holds no criteria for the case. */
  readonly noCriteria: string;
  readonly criteria: CriterionSentences;
};
