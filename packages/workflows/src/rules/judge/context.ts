import type { Award, RegimeRules } from '../awards.ts';
import { isStateAward } from '../awards.ts';
import type { Rules } from '../compile.ts';
import { yearOf } from '../days.ts';
import type { Scoped } from '../scope.ts';
import { isWithin } from '../scope.ts';
import type { Facts, HeldAward, Nomination } from './facts.ts';

/** The unit as the structure knows it: since when and until when it stands, and who came after it. */
export type Standing = {
  readonly isArmedForces: boolean;
  readonly foundedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly successors: readonly string[];
};

/** Everything a rule may look at. */
export type Context = {
  readonly rules: Rules;
  readonly award: Award;
  readonly awardRules: RegimeRules;
  readonly scoped: Scoped;
  readonly on: string;
  readonly facts: Facts;
  readonly standing: Standing;
};

type Asked = Pick<Nomination, 'subject' | 'commendationType' | 'procedure' | 'posthumous' | 'sector'>;

export function scopedOf(nomination: Asked, award: Award, rules: RegimeRules, regime: Scoped['regime']): Scoped {
  const { subject, commendationType, procedure, posthumous, sector } = nomination;
  const { code, kind } = award;
  return {
    award: code,
    kind,
    decidedAt: rules.decidedAt,
    regime,
    subject,
    commendationType,
    procedure,
    posthumous,
    sector,
  };
}

/** The last year that counts: that of the achievement, else the last one rated, else the year before. */
export function lastYear({ facts, on }: Pick<Context, 'facts' | 'on'>): number {
  if (facts.achievement) return yearOf(facts.achievement.to);
  const rated = (facts.ratings ?? []).map(({ year }) => year).filter((year) => year <= yearOf(on));
  return rated.length > 0 ? Math.max(...rated) : yearOf(on) - 1;
}

/** The year an award is for. */
export function yearOfAward({ year, to, decidedOn }: HeldAward): number {
  return year ?? yearOf(to ?? decidedOn);
}

/** An award and those that are classes of the same. */
export function familyOf({ rules, award }: Pick<Context, 'rules' | 'award'>): readonly string[] {
  return rules.eligibility.counting.families.value.find((family) => family.includes(award.code)) ?? [award.code];
}

/** Earlier awards of the same family that still stand and were not given for something else than merit. */
export function previousOfFamily(context: Context): HeldAward[] {
  const family = familyOf(context);
  return (context.facts.awards ?? []).filter(
    (held) =>
      family.includes(held.award) &&
      held.annulled !== true &&
      held.decidedOn <= context.on &&
      countsForMerit(context, held) !== 'no',
  );
}

/**
 * The day after which years count: discipline that was served, and where the rule of the interval holds the end of the
 * achievement of the previous decision on the same award.
 */
export function countsAfter(context: Context): string | undefined {
  const { rules, scoped, award, facts } = context;
  const hasInterval = rules.eligibility.principles.some(
    ({ check, scope, regimes }) => check === 'interval' && regimes[scoped.regime] && isWithin(scope, scoped),
  );
  const same = hasInterval ? previousOfFamily(context).filter((held) => held.award === award.code) : [];
  const served = facts.discipline?.endedOn;
  return [...same.map(endOf), ...(served === undefined ? [] : [served])].toSorted().at(-1);
}

/** The end of the achievement of an award; of a decision that names no period the day of the decision. */
export function endOf({ to, year, decidedOn }: HeldAward): string {
  return to ?? (year === undefined ? decidedOn : `${year}-12-31`);
}

/** Whether an earlier award is a basis for merit: not one for a single deed or a movement, where the regime says so. */
export function countsForMerit(context: Context, held: HeldAward): 'yes' | 'no' | 'unknown' {
  const { rules, scoped } = context;
  const against = rules.eligibility.counting.notForMerit.find(
    ({ regimes, scope }) => regimes.includes(scoped.regime) && isWithin(scope, scoped),
  );
  const isForm = rules.awards.get(held.award)?.kind === 'commendationForm';
  if (scoped.commendationType !== 'merit' || !against || !isForm) return 'yes';
  if (held.commendationType === undefined) return 'unknown';
  return against.types.includes(held.commendationType) ? 'no' : 'yes';
}

/** Whether an award is one of the Prime Minister's or the President's under the regime of the case. */
export function isOfState({ rules, scoped }: Context, code: string): boolean {
  return isStateAward(rules.awards.get(code)?.regimes[scoped.regime]);
}
