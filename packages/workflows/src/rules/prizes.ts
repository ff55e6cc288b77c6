import type { Regime, RouteStep } from '../nomination/dossier.ts';
import type { Rules } from './compile.ts';
import type { PrizeRules } from './prize-rules.ts';
import type { Scoped } from './scope.ts';
import { isWithin } from './scope.ts';
import type { Sourced } from './sourced.ts';

const thousand = 1000;

/** The multiple of the base salary, where it stands, and the factor by which an individual's became it. */
type Multiple = Sourced & { readonly thousandths: number; readonly factor?: (Sourced & { value: number }) | undefined };

export type Prize = Sourced & {
  /** In đồng; null where no amount is set. */
  readonly amount: number | null;
  /** In đồng, where whoever owns the award gives up to so much. */
  readonly atMost?: number;
  readonly code?: 'noPrizeSet' | 'upToMaximum' | 'noBaseSalary';
  readonly multiplier?: number;
  readonly baseSalary?: { readonly amount: number; readonly from: string } & Sourced;
  readonly factor?: (Sourced & { readonly value: number }) | undefined;
  readonly rounding?: Sourced & { readonly policy: string };
};

/**
 * The prize of one award decided on a day, in whole đồng: multiplier × base salary of that day, rounded by policy.
 * The dead are given the same as the living.
 */
export function prizeOf({ prizes }: Pick<Rules, 'prizes'>, scoped: Scoped, decidedOn: string): Prize {
  const row = prizes.multipliers.find(({ award, regime }) => award === scoped.award && regime === scoped.regime);
  const multiple = multipleOf(prizes, scoped);
  if (!multiple) return { amount: null, code: 'noPrizeSet', verified: false, source: 'chưa xác định văn bản' };
  const { thousandths, factor, verified, source } = multiple;
  const multiplier = thousandths / thousand;
  const baseSalary = prizes.baseSalaries.findLast(({ from }) => from <= decidedOn);
  if (!baseSalary) return { amount: null, code: 'noBaseSalary', multiplier, verified, source };
  const amount = round(thousandths * baseSalary.amount, prizes.rounding);
  const basis = { multiplier, baseSalary, factor, rounding: prizes.rounding, source };
  const isVerified = verified && baseSalary.verified && (factor?.verified ?? true);
  return row?.isMaximum
    ? { amount: null, atMost: amount, code: 'upToMaximum', ...basis, verified: isVerified }
    : { amount, ...basis, verified: isVerified };
}

/** The award's own multiplier for the subject, or the individual's times the factor of the regime. */
function multipleOf({ multipliers, factors }: PrizeRules, scoped: Scoped): Multiple | undefined {
  const row = multipliers.find(({ award, regime }) => award === scoped.award && regime === scoped.regime);
  const own = row?.[scoped.subject];
  if (own) return { thousandths: toThousandths(own.value), verified: own.verified, source: own.source };
  const factor = factors.find(({ scope }) => isWithin(scope, scoped));
  if (!row?.individual || !factor) return undefined;
  const { value, verified, source } = row.individual;
  const thousandths = toThousandths((toThousandths(value) * toThousandths(factor.value)) / (thousand * thousand));
  return { thousandths, verified, source, factor };
}

export type Payer = Sourced & { readonly organisationId: string };

/**
 * Whose fund pays an award that was decided at the end of this road; the deciding body's where the rulebook names nobody, or
 * where no province or ministry stands on the road.
 */
export function payerOf({ prizes }: Pick<Rules, 'prizes'>, scoped: Scoped, route: readonly RouteStep[]): Payer {
  const deciding = route.at(-1);
  if (!deciding) throw new Error('a road without a step');
  const rule = prizes.payers.find(({ scope }) => isWithin(scope, { ...scoped, decidedAt: [deciding.level] }));
  const submitting = route.findLast(({ level }) => level === 'province' || level === 'ministry');
  const payer = rule?.payer === 'submittingLevel' ? (submitting ?? deciding) : deciding;
  const { source, verified } = rule ?? { source: 'chưa xác định văn bản', verified: false };
  return { organisationId: payer.organisationId, source, verified };
}

function toThousandths(value: number): number {
  return Math.round(value * thousand);
}

/** Thousandths of a đồng to whole đồng, by the policy. */
function round(thousandths: number, { policy, unit }: PrizeRules['rounding']): number {
  const step = (policy === 'none' ? 1 : unit) * thousand;
  const rest = thousandths % step;
  const down = (thousandths - rest) / thousand;
  const isUp = policy === 'halfUp' ? rest * 2 >= step : rest > 0;
  return isUp ? down + step / thousand : down;
}

type Given = { readonly kind: string; readonly regime: Regime; readonly from: string; readonly to: string };

/**
 * Which of several prizes decided at once are paid. Awards of different kinds, or for different periods, are paid each;
 * of one kind for the same period only the highest, where the rule says so.
 */
export function paidTogether<T extends Given & { readonly prize: Prize }>(
  { prizes }: Pick<Rules, 'prizes'>,
  given: readonly T[],
): (T & { readonly isPaid: boolean; readonly rule?: Sourced | undefined })[] {
  return given.map((one, index) => {
    const rule = prizes.several.find(({ regimes }) => regimes.includes(one.regime));
    const rivals = given.filter(
      (other) => other.kind === one.kind && other.from === one.from && other.to === one.to && other !== one,
    );
    const isBeaten = rivals.some(
      (other) => worthOf(other) > worthOf(one) || (worthOf(other) === worthOf(one) && given.indexOf(other) < index),
    );
    return { ...one, isPaid: rule?.samePeriod !== 'highestOfKind' || !isBeaten, rule };
  });
}

function worthOf({ prize }: { readonly prize: Prize }): number {
  return prize.amount ?? prize.atMost ?? 0;
}
