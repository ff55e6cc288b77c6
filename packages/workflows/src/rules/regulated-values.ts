import type { Level, Regime } from '../nomination/dossier.ts';
import { awardsByCode } from './awards.ts';
import type { PrizeRules } from './prize-rules.ts';
import type { RegulatedStep } from './regulation.ts';
import { ownLevels } from './regulation.ts';
import type { Rulebook } from './rulebook.ts';
import type { Share } from './share.ts';
import type { Sourced } from './sourced.ts';
import { voteRule } from './thresholds.ts';

type ShareValue = Pick<Share, 'percent' | 'strictlyMore' | 'of'>;
type Rounding = Pick<PrizeRules['rounding'], 'policy' | 'unit'>;

/** A value of a rulebook that a province may lay down otherwise; `null` where the rulebook has none. */
export type RegulatedValue = Sourced & { readonly path: string } & (
    | { readonly kind: 'share'; readonly award: string; readonly value: ShareValue }
    | { readonly kind: 'quota'; readonly award: string; readonly of: string; readonly value: number | null }
    | {
        readonly kind: 'workingDays';
        readonly step: RegulatedStep;
        readonly level?: Level;
        readonly award?: string;
        readonly value: number;
      }
    | { readonly kind: 'directWorkers'; readonly value: number | null }
    | { readonly kind: 'rounding'; readonly value: Rounding }
  );

/** A value that differs between two rulebooks, the later one with where it stands. */
export type RegulatedChange = { readonly from: RegulatedValue; readonly to: RegulatedValue };

/** The regime under which new cases are taken: regulations are laid over this one, older cases keep what they had. */
export function newestRegime({ procedure: { regimes } }: Rulebook): Regime {
  const newest = regimes.at(-1);
  if (!newest) throw new Error('a rulebook without a regime');
  return newest.code;
}

/** Every value that a province may lay down, as a rulebook has it. */
export function regulatedValues(book: Rulebook): RegulatedValue[] {
  return [...shares(book), ...quotas(book), ...workingDays(book), ...directWorkers(book), rounding(book)];
}

/** What a later rulebook has otherwise than an earlier one, in the order of the values. */
export function describeChanges(before: Rulebook, after: Rulebook): RegulatedChange[] {
  const old = new Map(regulatedValues(before).map((value) => [value.path, value]));
  return regulatedValues(after).flatMap((to) => {
    const from = old.get(to.path);
    return from && JSON.stringify(from.value) !== JSON.stringify(to.value) ? [{ from, to }] : [];
  });
}

/** The share of votes, of each award that a province or somebody below it decides. */
function shares(book: Rulebook): RegulatedValue[] {
  const regime = newestRegime(book);
  const law = { awards: awardsByCode(book.awards), procedure: book.procedure };
  return book.awards.flatMap(({ code, regimes }) => {
    const isOwn = regimes[regime]?.decidedAt.some((level) => ownLevels.includes(level));
    if (!isOwn) return [];
    const { percent, strictlyMore, of, ...rule } = voteRule(code, regime, law);
    return [
      { path: `shares.${code}`, kind: 'share', award: code, value: { percent, strictlyMore, of }, ...sourceOf(rule) },
    ];
  });
}

/** The quotas the rulebook knows, in whatever regime: there it says of what they are a part. */
function quotas(book: Rulebook): RegulatedValue[] {
  const regime = newestRegime(book);
  const rows = book.eligibility.criteria.flatMap(({ criterion, ...row }) =>
    criterion.type === 'quota' ? [{ ...row, criterion }] : [],
  );
  return [...new Set(rows.map(({ award }) => award))].flatMap((award) => {
    const own = rows.filter((row) => row.award === award);
    const row = own.find(({ regimes }) => regimes.includes(regime)) ?? own[0];
    if (!row) return [];
    const value = row.regimes.includes(regime) ? row.criterion.percent : null;
    return [{ path: `quotas.${award}`, kind: 'quota', award, of: row.criterion.of, value, ...sourceOf(row) }];
  });
}

function workingDays(book: Rulebook): RegulatedValue[] {
  const { appraisal, ...steps } = book.procedure.workingDays;
  const regime = newestRegime(book);
  const standing = ownLevels.filter(
    (level) => !book.procedure.endedLevels.some((ended) => ended.level === level && ended.to < startOf(book)),
  );
  return [
    daysOf('intake', steps.intake),
    ...standing.map((level) => ({ ...daysOf('appraisal', appraisal[level]), path: pathOf('appraisal', level), level })),
    ...book.awards.flatMap(({ code: award, regimes }) => {
      const days = regimes[regime]?.appraisalWorkingDays;
      return days ? [{ ...daysOf('appraisal', days), path: `workingDays.appraisal.${award}`, award }] : [];
    }),
    daysOf('consultation', steps.consultation),
    daysOf('publicComment', steps.publicComment),
    daysOf('council', steps.council),
    daysOf('leader', steps.leader),
    daysOf('returned', steps.returned),
    daysOf('approved', steps.approved),
    daysOf('decided', steps.decided),
  ];
}

function startOf({ procedure: { regimes } }: Rulebook): string {
  return regimes.at(-1)?.from ?? '';
}

function daysOf(step: RegulatedStep, days: Sourced & { readonly value: number }) {
  return { path: pathOf(step), kind: 'workingDays', step, value: days.value, ...sourceOf(days) } as const;
}

function pathOf(step: RegulatedStep, level?: Level): string {
  return `workingDays.${step}${level === undefined ? '' : `.${level}`}`;
}

function directWorkers(book: Rulebook): RegulatedValue[] {
  const regime = newestRegime(book);
  return book.eligibility.principles.flatMap((principle) => {
    const rule = principle.regimes[regime];
    return principle.check === 'directWorkers' && rule
      ? [{ path: 'directWorkers', kind: 'directWorkers', value: principle.percent, ...sourceOf(rule) }]
      : [];
  });
}

function rounding({ prizes: { rounding: rule } }: Rulebook): RegulatedValue {
  const { policy, unit } = rule;
  return { path: 'rounding', kind: 'rounding', value: { policy, unit }, ...sourceOf(rule) };
}

function sourceOf({ source, verified }: Sourced): Sourced {
  return { source, verified };
}
