import type { RuleFinding } from '../trpc.ts';
import type { FactValues, StatementName } from './fact-values.ts';
import type { Asked } from './tell-asked.ts';

/** What the form asks the unit to declare. */
export type AskedFacts = {
  readonly years: readonly number[];
  readonly awards: boolean;
  readonly initiatives: boolean;
  readonly statements: readonly StatementName[];
  readonly discipline: boolean;
  readonly suspension: boolean;
  readonly cluster: boolean;
  readonly memberRatings: readonly string[];
  readonly memberAwards: readonly string[];
  readonly membersDisciplined: boolean;
  readonly registered: boolean;
  readonly serviceMonths: boolean;
  readonly posts: readonly string[];
  readonly quotas: readonly string[];
  readonly directWorkers: boolean;
  readonly organisationsRating: boolean;
  readonly occasion: boolean;
  readonly simplifiedCause: boolean;
};

type Part = Pick<RuleFinding, 'verdict' | 'facts'> & { readonly name: string; readonly asked?: Asked | undefined };

/** What the findings leave open, and what has been said already; the rest is no matter of this award. */
export function askedFacts(findings: readonly RuleFinding[], values: FactValues): AskedFacts {
  const parts = findings.flatMap(partsOf).filter(({ verdict }) => verdict !== 'met');
  const open = parts.filter(({ verdict }) => verdict !== 'notMet');
  const named = (name: string) => open.some((part) => part.name === name);
  const asked = <T extends Asked['type']>(type: T) =>
    parts.flatMap((part) => (part.asked?.type === type ? [part.asked as Extract<Asked, { type: T }>] : []));
  return {
    years: unique([...parts.flatMap(yearsOf), ...saidKeys(values.ratings).map(Number)]).toSorted((a, b) => a - b),
    awards: values.awardsSaid !== '' || open.some(({ name }) => ofAwards.has(name)),
    initiatives: values.initiativesSaid !== '' || asked('initiatives').length > 0,
    statements: unique([
      ...asked('statement').map(({ fact }) => fact),
      ...(saidKeys(values.statements) as StatementName[]),
    ]),
    discipline: values.disciplineSaid !== '' || named('restartAfterDiscipline'),
    suspension: values.suspensionSaid !== '' || named('suspension'),
    cluster: values.clusterBy !== '' || values.clusterRank !== '' || asked('cluster').length > 0,
    memberRatings: unique([
      ...asked('memberRatings').flatMap(({ minimum }) => ratings.slice(ratings.indexOf(minimum))),
      ...saidKeys(values.memberRatings),
    ]),
    memberAwards: unique([
      ...[...asked('memberAwards'), ...asked('memberAwardCount')].map(({ award }) => award),
      ...saidKeys(values.memberAwards),
    ]),
    membersDisciplined: values.reprimanded !== '' || values.warned !== '' || asked('noMemberDisciplined').length > 0,
    registered: values.registered !== '' || named('registration'),
    serviceMonths: values.serviceMonths !== '' || asked('service').length > 0,
    posts: unique([...asked('post').flatMap(({ any }) => any.map(({ post }) => post)), ...saidKeys(values.posts)]),
    quotas: unique([...asked('quota').map(({ of }) => of), ...Object.keys(values.quotas)]),
    directWorkers: values.workersTotal !== '' || values.workersDirect !== '' || named('directWorkers'),
    organisationsRating: values.organisationsRating !== '' || named('organisationsRating'),
    occasion: values.occasion !== '' || named('occasion'),
    simplifiedCause: values.simplifiedCause !== '' || named('simplifiedProcedure') || named('simplifiedProcedureA'),
  };
}

/** Whether there is anything to declare at all. */
export function asksAnything(asked: AskedFacts): boolean {
  return Object.values(asked).some((value) => (typeof value === 'boolean' ? value : value.length > 0));
}

const ratings = ['notCompleted', 'completed', 'completedWell', 'completedExcellently'];
/** Rules that an award from before the register may answer. */
const ofAwards: ReadonlySet<string> = new Set([
  'award',
  'consecutiveAwards',
  'yearsSinceAward',
  'oneAchievement',
  'interval',
  'oneStateAwardAYear',
]);

/** A finding is one thing to declare, or one for each part of its alternatives. */
function partsOf({ rule, verdict, facts, asked, options }: RuleFinding): Part[] {
  if (!options) return [{ name: asked?.type ?? rule, verdict, facts, asked }];
  if (verdict === 'met') return [];
  return options.flatMap(({ parts }) =>
    parts.map((part) => ({ name: part.criterion, verdict: part.verdict, facts: part.facts, asked: part.asked })),
  );
}

/** The years whose rating is asked for. */
function yearsOf({ name, facts: { from, to } }: Part): number[] {
  const isRated = name === 'rating' || name === 'ratingCount' || name === 'yearsSinceAward';
  if (!isRated || typeof from !== 'number' || typeof to !== 'number') return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function saidKeys(record: Readonly<Partial<Record<string, string>>>): string[] {
  return Object.entries(record).flatMap(([key, value]) => (value ? [key] : []));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
