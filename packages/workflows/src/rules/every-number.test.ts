import { expect, it } from 'vitest';
import type { Stage } from '../nomination/dossier.ts';
import { levels, SubjectKind } from '../nomination/dossier.ts';
import { draftDossier } from '../testing/dossiers.ts';
import { rated, recognised, structure, titles } from '../testing/judging.ts';
import { compileRulebook } from './compile.ts';
import type { Rules } from './compile.ts';
import { dueOn } from './deadlines.ts';
import type { Facts } from './judge/facts.ts';
import { judge } from './judge/judge.ts';
import { nationalRulebook } from './rulebook.ts';
import type { Rulebook } from './rulebook.ts';

type Path = readonly (string | number)[];

/** Every number of a document, by its path. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The rulebook with one number changed; only the objects on the way to it are new. */
function withNumber(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return Number(value) + (Number.isInteger(value) ? 1 : 0.5);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withNumber(copy[key], rest);
  return copy;
}

/** Somebody of whom all is known, so that every rule looks at its numbers. */
const facts: Facts = {
  ratings: rated('completedExcellently', 2010, 2026),
  awards: [
    ...titles('CSTDCS', 2019, 2020, 2021),
    ...titles('CSTDT', 2020, 2021),
    ...['GK_DV', 'GK_H', 'GK_X', 'GK_DV', 'GK_X', 'BKT', 'HCLD2', 'HCLD3', 'BKTTG'].map((award) => ({
      award,
      decidedOn: '2011-01-10',
      commendationType: 'merit' as const,
    })),
  ],
  initiatives: recognised(9, 'national'),
  statements: { unexpectedAchievement: 'proven' },
  movement: { launchedBy: 'province', from: '2010-01-01', selected: true },
  cluster: { organisedBy: 'province', rank: 1 },
  members: {
    total: 100,
    ratings: { completed: 100 },
    awards: { LDTT: 100, CSTDCS: 5 },
    disciplined: { reprimand: 0, warning: 0 },
  },
  serviceMonths: 12,
  posts: [{ post: 'provincialSecretary', years: 20 }],
  quotas: { LDTT: { base: 100, proposed: 1 }, clusterLeaders: { base: 100, proposed: 1 } },
  council: { members: 20, present: 20, writtenOpinions: 0, recused: 0, inFavour: 20 },
};
const byPrimeMinister: Facts = {
  ...facts,
  movement: { launchedBy: 'primeMinister', from: '2010-01-01', selected: true },
};
/** A day in each regime, in each year of the calendar, and under each base salary. */
const days = [
  '2022-02-10',
  '2024-03-15',
  '2025-08-01',
  '2018-01-10',
  '2019-02-01',
  '2020-05-05',
  '2021-05-05',
  '2023-09-05',
  '2024-08-01',
  '2026-08-03',
  '2027-02-01',
];

type Asked = Record<string, unknown> & { readonly award: string };

function questions(): Asked[] {
  const some = ['BKT', 'BKTTG', 'CSTDCS', 'HCLD3', 'CTDCP'];
  const everyAward = nationalRulebook.awards.flatMap(({ code: award }) =>
    SubjectKind.options.flatMap((subject) => days.slice(0, 3).map((on) => ({ award, subject, on, facts }))),
  );
  return [
    ...everyAward,
    { award: 'GK_H', subject: 'individual', on: '2022-02-10', facts, unit: 'thon-dom' },
    ...['HCDL1', 'HCDL2', 'HCDL3', 'HCLD1', 'HCLD2'].flatMap((award) =>
      days.slice(1, 3).map((on) => ({ award, subject: 'individual', on, facts, commendationType: 'serviceRecord' })),
    ),
    // A woman a little short of the years in a post.
    ...[1, 2].map((years) => ({
      award: 'HCLD2',
      subject: 'individual',
      on: '2024-03-15',
      facts: { ...facts, gender: 'female', posts: [{ post: 'provincialChairman', years }] },
      commendationType: 'serviceRecord',
    })),
    ...days.map((on) => ({ award: 'BKT', subject: 'individual', on, facts })),
    ...some.flatMap((award) =>
      days.slice(0, 3).flatMap((on) => [
        { award, subject: 'individual', on, facts, procedure: 'simplified' },
        { award, subject: 'individual', on, facts, commendationType: 'movement' },
        { award, subject: 'individual', on, facts: byPrimeMinister, commendationType: 'movement' },
        { award, subject: 'collective', on, facts: byPrimeMinister },
        { award, subject: 'individual', on, facts, unit: 'bv-tinh' },
        { award, subject: 'individual', on, facts, unit: 'cong-an-tinh' },
        { award, subject: 'individual', on, facts, unit: 'thon-dom' },
        { award, subject: 'collective', on, facts: byPrimeMinister, commendationType: 'movement' },
        { award, subject: 'collective', on, facts, commendationType: 'movement' },
      ]),
    ),
  ];
}

const stagesWithClock: Stage[] = ['intake', 'appraisal', 'council', 'leader', 'returned', 'approved', 'decided'];

/** The days of the machine, at every level and stage. */
function clocks(rules: Rules): string {
  const draft = draftDossier();
  const [step] = draft.route;
  return JSON.stringify(
    levels.flatMap((level) =>
      stagesWithClock.map((stage) =>
        dueOn({ ...draft, route: step ? [{ ...step, level }] : [] }, stage, '2024-03-15', rules),
      ),
    ),
  );
}

function answer(rules: Rules, asked: Asked): string {
  return JSON.stringify(judge(rules, { id: 'x', unit: 'so-y-te', ...asked }, structure));
}

it('every number of the rulebook, changed, changes an answer', () => {
  const asked = questions();
  const national = compileRulebook(nationalRulebook);
  const before = asked.map((one) => answer(national, one));
  const clocksBefore = clocks(national);
  const paths = numbersIn(nationalRulebook);
  const silent = paths.filter((path) => {
    const rules = compileRulebook(withNumber(nationalRulebook, path) as Rulebook);
    const award = awardAt(path);
    const order = asked
      .map((_, index) => index)
      .toSorted((a, b) => Number(asked[b]?.award === award) - Number(asked[a]?.award === award));
    return (
      !order.some((index) => answer(rules, asked[index] as Asked) !== before[index]) && clocks(rules) === clocksBefore
    );
  });
  expect(paths.length).toBeGreaterThan(250);
  expect(silent.map((path) => path.join('.'))).toEqual([]);
}, 300_000);

/** The award a number belongs to: its questions are asked first. */
function awardAt([part, second, third]: Path): string | undefined {
  if (part === 'awards') return nationalRulebook.awards[Number(second)]?.code;
  if (part === 'prizes' && second === 'multipliers') return nationalRulebook.prizes.multipliers[Number(third)]?.award;
  return part === 'eligibility' && second === 'criteria'
    ? nationalRulebook.eligibility.criteria[Number(third)]?.award
    : undefined;
}
