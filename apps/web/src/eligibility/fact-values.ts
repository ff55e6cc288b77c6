import type { CommendationType, DeclaredFacts, Level } from '@vinh-danh/workflows';

type Rating = NonNullable<DeclaredFacts['organisationsRating']>;
type Reach = NonNullable<DeclaredFacts['initiatives']>[number]['scope'];
export type StatementName = keyof NonNullable<DeclaredFacts['statements']>;
type Said = NonNullable<NonNullable<DeclaredFacts['statements']>[StatementName]>;
export type Suspension = NonNullable<DeclaredFacts['suspension']>[number];
type Post = NonNullable<DeclaredFacts['posts']>[number]['post'];

type Held = NonNullable<DeclaredFacts['awards']>[number];
type Initiative = NonNullable<DeclaredFacts['initiatives']>[number];

/** `more`: what was declared of it elsewhere and the form does not ask for; it stays. */
export type AwardRow = {
  key: string;
  award: string;
  decidedOn: string;
  commendationType: CommendationType | '';
  more?: Partial<Held>;
};
export type InitiativeRow = { key: string; scope: Reach; decision: string; more?: Partial<Initiative> };

/** What a unit declares, as typed: a number may still be half written, a row half filled. Empty is: not said. */
export type FactValues = {
  ratings: Partial<Record<string, Rating | ''>>;
  awardsSaid: '' | 'none' | 'some';
  awards: readonly AwardRow[];
  initiativesSaid: '' | 'none' | 'some';
  initiatives: readonly InitiativeRow[];
  statements: Partial<Record<StatementName, Said | ''>>;
  disciplineSaid: '' | 'none' | 'ended';
  disciplineEndedOn: string;
  suspensionSaid: '' | 'none' | 'some';
  suspension: readonly Suspension[];
  clusterBy: Level | '';
  clusterRank: string;
  memberTotal: string;
  memberRatings: Partial<Record<Rating, string>>;
  memberAwards: Partial<Record<string, string>>;
  reprimanded: string;
  warned: string;
  registered: '' | 'yes' | 'no';
  serviceMonths: string;
  posts: Partial<Record<Post, string>>;
  quotas: Partial<Record<string, { base: string; proposed: string }>>;
  workersTotal: string;
  workersDirect: string;
  organisationsRating: Rating | '';
  occasion: string;
  simplifiedCause: NonNullable<DeclaredFacts['simplifiedCause']> | '';
};

export const nothingSaid: FactValues = {
  ratings: {},
  awardsSaid: '',
  awards: [],
  initiativesSaid: '',
  initiatives: [],
  statements: {},
  disciplineSaid: '',
  disciplineEndedOn: '',
  suspensionSaid: '',
  suspension: [],
  clusterBy: '',
  clusterRank: '',
  memberTotal: '',
  memberRatings: {},
  memberAwards: {},
  reprimanded: '',
  warned: '',
  registered: '',
  serviceMonths: '',
  posts: {},
  quotas: {},
  workersTotal: '',
  workersDirect: '',
  organisationsRating: '',
  occasion: '',
  simplifiedCause: '',
};

/** The declared facts, of what is filled in so far that it says something. */
export function toDeclared(values: FactValues): DeclaredFacts {
  const ratings = entries(values.ratings).flatMap(([year, rating]) => (rating ? [{ year: Number(year), rating }] : []));
  const statements = Object.fromEntries(entries(values.statements).filter(([, said]) => said));
  const posts = entries(values.posts).flatMap(([post, years]) => {
    const whole = numberOf(years);
    return whole === undefined ? [] : [{ post: post as Post, years: whole }];
  });
  const quotas = entries(values.quotas).flatMap(([of, { base, proposed }]) => {
    const [whole, part] = [numberOf(base), numberOf(proposed)];
    return whole === undefined || part === undefined ? [] : [[of, { base: whole, proposed: part }] as const];
  });
  const [rank, months] = [numberOf(values.clusterRank), numberOf(values.serviceMonths)];
  const [total, direct] = [numberOf(values.workersTotal), numberOf(values.workersDirect)];
  const members = membersOf(values);
  return {
    ...(ratings.length > 0 ? { ratings } : {}),
    ...(values.awardsSaid === '' ? {} : { awards: values.awardsSaid === 'none' ? [] : awardsOf(values.awards) }),
    ...(values.initiativesSaid === ''
      ? {}
      : { initiatives: values.initiativesSaid === 'none' ? [] : initiativesOf(values.initiatives) }),
    ...(Object.keys(statements).length > 0 ? { statements } : {}),
    ...(values.disciplineSaid === 'none' ? { discipline: null } : {}),
    ...(values.disciplineSaid === 'ended' && isDay(values.disciplineEndedOn)
      ? { discipline: { endedOn: values.disciplineEndedOn } }
      : {}),
    ...(values.suspensionSaid === 'none' ? { suspension: [] } : {}),
    ...(values.suspensionSaid === 'some' && values.suspension.length > 0 ? { suspension: [...values.suspension] } : {}),
    ...(values.clusterBy && rank ? { cluster: { organisedBy: values.clusterBy, rank } } : {}),
    ...(members ? { members } : {}),
    ...(values.registered ? { registered: values.registered === 'yes' } : {}),
    ...(months === undefined ? {} : { serviceMonths: months }),
    ...(posts.length > 0 ? { posts } : {}),
    ...(quotas.length > 0 ? { quotas: Object.fromEntries(quotas) } : {}),
    ...(total && direct !== undefined ? { directWorkers: { total, direct } } : {}),
    ...(values.organisationsRating ? { organisationsRating: values.organisationsRating } : {}),
    ...(values.occasion ? { occasion: values.occasion } : {}),
    ...(values.simplifiedCause ? { simplifiedCause: values.simplifiedCause } : {}),
  };
}

/** What was declared before, to go on from. */
export function fromDeclared(facts: DeclaredFacts): FactValues {
  const { awards, initiatives, discipline, suspension, cluster, members, registered, directWorkers } = facts;
  return {
    ...nothingSaid,
    ratings: Object.fromEntries((facts.ratings ?? []).map(({ year, rating }) => [String(year), rating])),
    awardsSaid: awards === undefined ? '' : awards.length > 0 ? 'some' : 'none',
    awards: (awards ?? []).map(({ award, decidedOn, commendationType, ...more }, index) => ({
      key: String(index),
      award,
      decidedOn,
      commendationType: commendationType ?? '',
      more,
    })),
    initiativesSaid: initiatives === undefined ? '' : initiatives.length > 0 ? 'some' : 'none',
    initiatives: (initiatives ?? []).map(({ scope, decision = '', ...more }, index) => ({
      key: String(index),
      scope,
      decision,
      more,
    })),
    statements: facts.statements ?? {},
    disciplineSaid: discipline === undefined ? '' : discipline === null ? 'none' : 'ended',
    disciplineEndedOn: discipline?.endedOn ?? '',
    suspensionSaid: suspension === undefined ? '' : suspension.length > 0 ? 'some' : 'none',
    suspension: suspension ?? [],
    clusterBy: cluster?.organisedBy ?? '',
    clusterRank: typed(cluster?.rank),
    memberTotal: typed(members?.total),
    memberRatings: typedAll(members?.ratings),
    memberAwards: typedAll(members?.awards),
    reprimanded: typed(members?.disciplined?.reprimand),
    warned: typed(members?.disciplined?.warning),
    registered: registered === undefined ? '' : registered ? 'yes' : 'no',
    serviceMonths: typed(facts.serviceMonths),
    posts: Object.fromEntries(
      [...Map.groupBy(facts.posts ?? [], ({ post }) => post)].map(([post, held]) => [
        post,
        String(held.reduce((sum, { years }) => sum + years, 0)),
      ]),
    ),
    quotas: Object.fromEntries(
      Object.entries(facts.quotas ?? {}).map(([of, { base, proposed }]) => [
        of,
        { base: String(base), proposed: String(proposed) },
      ]),
    ),
    workersTotal: typed(directWorkers?.total),
    workersDirect: typed(directWorkers?.direct),
    organisationsRating: facts.organisationsRating ?? '',
    occasion: facts.occasion ?? '',
    simplifiedCause: facts.simplifiedCause ?? '',
  };
}

function awardsOf(rows: readonly AwardRow[]): NonNullable<DeclaredFacts['awards']> {
  return rows
    .filter(({ award, decidedOn }) => award && isDay(decidedOn))
    .map(({ award, decidedOn, commendationType, more }) => ({
      ...more,
      award,
      decidedOn,
      ...(commendationType ? { commendationType } : {}),
    }));
}

function initiativesOf(rows: readonly InitiativeRow[]): NonNullable<DeclaredFacts['initiatives']> {
  return rows.map(({ scope, decision, more }) => ({
    ...more,
    scope,
    ...(decision.trim() ? { decision: decision.trim() } : {}),
  }));
}

function membersOf({
  memberTotal,
  memberRatings,
  memberAwards,
  reprimanded,
  warned,
}: FactValues): DeclaredFacts['members'] {
  const total = numberOf(memberTotal);
  if (!total) return undefined;
  const [ratings, awards] = [countsOf(memberRatings), countsOf(memberAwards)];
  const [reprimand, warning] = [numberOf(reprimanded), numberOf(warned)];
  return {
    total,
    ...(ratings ? { ratings } : {}),
    ...(awards ? { awards } : {}),
    ...(reprimand === undefined || warning === undefined ? {} : { disciplined: { reprimand, warning } }),
  };
}

function countsOf(typedCounts: Partial<Record<string, string>>): Record<string, number> | undefined {
  const counts = Object.entries(typedCounts).flatMap(([name, value = '']) => {
    const whole = numberOf(value);
    return whole === undefined ? [] : [[name, whole] as const];
  });
  return counts.length > 0 ? Object.fromEntries(counts) : undefined;
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,7}$/.test(value.trim()) ? Number(value) : undefined;
}

export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

const entries = <T>(record: Partial<Record<string, T>>) => Object.entries(record) as [string, T][];
const typed = (value: number | undefined) => (value === undefined ? '' : String(value));
const typedAll = (counts: Partial<Record<string, number>> = {}) =>
  Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, typed(value)]));
