import { Regime } from '../../nomination/dossier.ts';
import type { Criterion } from '../criterion.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Check, Fault } from './fault.ts';
import { eachOf, fault } from './fault.ts';

/** Every award has somebody who decides it in each of its regimes, at a level that still stands. */
export const checkDeciders: Check = ({ awards, procedure: { regimes, endedLevels } }) =>
  eachOf(awards, 'awards', ({ code, regimes: rules }, at, index) => [
    ...(awards.findIndex((other) => other.code === code) < index ? [fault(`${at}.code`, 'awardTwice', code)] : []),
    ...Regime.options.flatMap((regime) => {
      const found = rules[regime];
      if (!found) return [];
      const path = `${at}.regimes.${regime}`;
      const period = regimes.find((other) => other.code === regime);
      if (!period) return [fault(path, 'regimeUnknown', regime)];
      if (found.decidedAt.length === 0) return [fault(`${path}.decidedAt`, 'noDecider', code)];
      return eachOf(found.decidedAt, `${path}.decidedAt`, (level, where) =>
        endedLevels.some((ended) => ended.level === level && ended.to < period.from)
          ? [fault(where, 'deciderEnded', level)]
          : [],
      );
    }),
  ]);

/** Every award that a rule names is in the catalogue. */
export const checkNames: Check = (book) => {
  const known = new Set(book.awards.map(({ code }) => code));
  return namesIn(book).flatMap(([path, code]) => (known.has(code) ? [] : [fault(path, 'awardUnknown', code)]));
};

type Name = readonly [path: string, code: string];

function namesIn({ procedure, dossiers, prizes, eligibility }: Rulebook): Name[] {
  const list = (codes: readonly string[] | undefined, path: string): Name[] =>
    (codes ?? []).map((code, index) => [`${path}[${index}]`, code]);
  const scopes = (rows: readonly { readonly scope: { readonly awards?: string[] | undefined } }[], path: string) =>
    rows.flatMap(({ scope }, index) => list(scope.awards, `${path}[${index}].scope.awards`));
  return [
    ...list(procedure.consultation.awards, 'procedure.consultation.awards'),
    ...list(procedure.partyOpinion.awards, 'procedure.partyOpinion.awards'),
    ...scopes(dossiers.documents, 'dossiers.documents'),
    ...scopes(dossiers.originals, 'dossiers.originals'),
    ...scopes(dossiers.forms, 'dossiers.forms'),
    ...scopes(dossiers.submitBy, 'dossiers.submitBy'),
    ...scopes(dossiers.grounds, 'dossiers.grounds'),
    ...scopes(prizes.factors, 'prizes.factors'),
    ...scopes(eligibility.principles, 'eligibility.principles'),
    ...scopes(eligibility.counting.notForMerit, 'eligibility.counting.notForMerit'),
    ...prizes.multipliers.map(({ award }, index): Name => [`prizes.multipliers[${index}].award`, award]),
    ...eligibility.counting.families.value.flatMap((family, index) =>
      list(family, `eligibility.counting.families.value[${index}]`),
    ),
    ...eligibility.criteria.flatMap(({ award, criterion }, index): Name[] => [
      [`eligibility.criteria[${index}].award`, award],
      ...awardsOf(criterion, `eligibility.criteria[${index}].criterion`),
    ]),
  ];
}

function awardsOf(criterion: Criterion, path: string): Name[] {
  if (criterion.type === 'anyOf') {
    return criterion.options.flatMap(({ all }, option) =>
      all.flatMap((part, index) => awardsOf(part, `${path}.options[${option}].all[${index}]`)),
    );
  }
  if ('award' in criterion) return [[`${path}.award`, criterion.award]];
  if (criterion.type !== 'initiatives') return [];
  return (criterion.orArmedForces?.awards ?? []).map((code, index) => [`${path}.orArmedForces.awards[${index}]`, code]);
}

/** A number of years that can be had in the years it is looked for; rules named once. */
export const checkEligibility: Check = ({ eligibility: { criteria, principles } }) => [
  ...eachOf(criteria, 'eligibility.criteria', ({ criterion }, at) => overYears(criterion, `${at}.criterion`)),
  ...eachOf(principles, 'eligibility.principles', ({ rule }, at, index) =>
    principles.findIndex((other) => other.rule === rule) < index ? [fault(`${at}.rule`, 'ruleTwice', rule)] : [],
  ),
];

function overYears(criterion: Criterion, path: string): Fault[] {
  if (criterion.type === 'anyOf')
    return eachOf(criterion.options, `${path}.options`, ({ all }, at) => eachOf(all, `${at}.all`, overYears));
  return criterion.type === 'ratingCount' && criterion.count > criterion.withinYears
    ? [fault(`${path}.count`, 'countOverYears')]
    : [];
}
