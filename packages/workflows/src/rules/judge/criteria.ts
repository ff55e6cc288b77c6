import type { SimpleCriterion } from '../criterion.ts';
import { ratings, reaches } from '../criterion.ts';
import { monthsBetween } from '../days.ts';
import type { Context } from './context.ts';
import { countsAfter, endOf, lastYear, yearOfAward } from './context.ts';
import type { Facts } from './facts.ts';
import { enough, holdingsOf, nameOf, only } from './holdings.ts';
import { evaluateMembers } from './members.ts';
import type { Evaluation } from './verdict.ts';
import { evaluation, metIf, unknown } from './verdict.ts';

const monthsAYear = 12;

type Of<T extends SimpleCriterion['type']> = Extract<SimpleCriterion, { type: T }>;

/** What the facts say of one criterion. */
export function evaluateCriterion(criterion: SimpleCriterion, context: Context): Evaluation {
  switch (criterion.type) {
    case 'rating':
      return ratedYears(context, { ...criterion, after: countsAfter(context) });
    case 'ratingCount':
      return ratingCount(criterion, context);
    case 'award':
      return heldAward(criterion, context);
    case 'consecutiveAwards':
      return consecutiveAwards(criterion, context);
    case 'yearsSinceAward':
      return yearsSinceAward(criterion, context);
    case 'initiatives':
      return initiatives(criterion, context);
    case 'statement':
      return statement(criterion, context.facts);
    case 'movement':
      return movement(criterion, context);
    case 'cluster':
      return cluster(criterion, context.facts);
    case 'service':
      return context.facts.serviceMonths === undefined
        ? unknown
        : metIf(context.facts.serviceMonths >= criterion.minMonths, {
            serviceMonths: context.facts.serviceMonths,
            needed: criterion.minMonths,
          });
    case 'post':
      return post(criterion, context);
    case 'quota':
      return quota(criterion, context.facts);
    default:
      return evaluateMembers(criterion, context.facts);
  }
}

type Years = { readonly minimum: Of<'rating'>['minimum']; readonly years: number; readonly after?: string | undefined };

/** Whether each of the last years was rated so or better, all of them after a day. */
function ratedYears(context: Context, { minimum, years, after }: Years): Evaluation {
  const { ratings: rated } = context.facts;
  const last = lastYear(context);
  const first = last - years + 1;
  const facts = { minimum, from: first, to: last, ...(after === undefined ? {} : { after }) };
  if (after !== undefined && `${first}-01-01` <= after) return evaluation('notMet', facts);
  if (!rated) return evaluation('unknown', facts);
  const found = Array.from({ length: years }, (_, index) => rated.find(({ year }) => year === first + index));
  const seen = { ...facts, ratings: found.filter((rating) => rating !== undefined) };
  const isBelow = found.some((one) => one && ratings.indexOf(one.rating) < ratings.indexOf(minimum));
  if (isBelow) return evaluation('notMet', seen);
  return evaluation(found.includes(undefined) ? 'unknown' : 'met', seen);
}

function ratingCount({ minimum, count, withinYears }: Of<'ratingCount'>, context: Context): Evaluation {
  const { ratings: rated } = context.facts;
  const last = lastYear(context);
  const first = last - withinYears + 1;
  if (!rated) return unknown;
  const within = rated.filter(({ year }) => year >= first && year <= last);
  const good = within.filter(({ rating }) => ratings.indexOf(rating) >= ratings.indexOf(minimum));
  const facts = { minimum, needed: count, from: first, to: last, ratings: good };
  if (good.length >= count) return evaluation('met', facts);
  const isUnknown = good.length + withinYears - within.length >= count;
  return evaluation(isUnknown ? 'unknown' : 'notMet', facts);
}

function heldAward({ award, count, withinYears, sameYear }: Of<'award'>, context: Context): Evaluation {
  const held = holdingsOf(context, [award]);
  if (!held) return unknown;
  const last = lastYear(context);
  if (sameYear)
    return enough(
      count,
      only(held, (one) => yearOfAward(one) === last),
    );
  if (withinYears === undefined) return enough(count, held);
  const first = last - withinYears + 1;
  const found = enough(
    count,
    only(held, (one) => yearOfAward(one) >= first),
  );
  return evaluation(found.verdict, { ...found.facts, from: first });
}

/** So many years one after the other, up to the last year or the one before it. */
function consecutiveAwards({ award, count }: Of<'consecutiveAwards'>, context: Context): Evaluation {
  const held = holdingsOf(context, [award]);
  if (!held) return unknown;
  const last = Math.max(lastYear(context), ...held.certain.map(yearOfAward));
  const runs = [last, last - 1].map((end) => {
    const isInRun = (year: number) => year <= end && year > end - count;
    const once = new Set<number>();
    return enough(
      count,
      only(held, (one) => {
        const year = yearOfAward(one);
        const isFirst = isInRun(year) && !once.has(year);
        once.add(year);
        return isFirst;
      }),
    );
  });
  const order = ['met', 'needsProof', 'unknown', 'notMet'] as const;
  return runs.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ?? unknown;
}

function yearsSinceAward({ award, years, minimum }: Of<'yearsSinceAward'>, context: Context): Evaluation {
  const held = holdingsOf(context, [award]);
  if (!held) return unknown;
  const basis = enough(1, held);
  if (basis.verdict === 'notMet' || (held.mayBeMore && basis.verdict === 'unknown'))
    return evaluation(basis.verdict, { award, ...basis.facts });
  const earliest = [...held.certain, ...held.shaken, ...held.unclear].toSorted((a, b) =>
    endOf(a) < endOf(b) ? -1 : 1,
  )[0];
  const ends = [earliest && endOf(earliest), countsAfter(context)].filter((day) => day !== undefined);
  const rated = ratedYears(context, { minimum, years, after: ends.toSorted().at(-1) });
  const facts = { award, since: earliest && nameOf(earliest), ...rated.facts };
  return evaluation(basis.verdict === 'met' || rated.verdict === 'notMet' ? rated.verdict : basis.verdict, facts);
}

/** Initiatives that reach far enough and have not been used; without a decision that recognises them they must be proved. */
function initiatives({ count, scope, orArmedForces }: Of<'initiatives'>, context: Context): Evaluation {
  const { facts, rules, standing } = context;
  const isArmed = facts.armedForces ?? standing.isArmedForces;
  if (orArmedForces && isArmed) {
    const held = holdingsOf(context, orArmedForces.awards);
    if (held && enough(orArmedForces.count, held).verdict === 'met') return enough(orArmedForces.count, held);
  }
  if (!facts.initiatives) return unknown;
  const isOnce = rules.eligibility.counting.initiativesOnce.value;
  const usable = facts.initiatives.filter(
    (one) => reaches.indexOf(one.scope) >= reaches.indexOf(scope) && !(isOnce && (one.usedFor?.length ?? 0) > 0),
  );
  const recognised = usable.filter(({ decision }) => decision !== undefined);
  const seen = { needed: count, scope, recognised: recognised.length, claimed: usable.length - recognised.length };
  if (recognised.length >= count) return evaluation('met', seen);
  return evaluation(usable.length >= count ? 'needsProof' : 'notMet', seen);
}

function statement({ fact }: Of<'statement'>, { statements }: Facts): Evaluation {
  const said = statements?.[fact];
  if (said === undefined) return { verdict: 'unknown', facts: { statement: fact } };
  const verdict = { proven: 'met', claimed: 'needsProof', no: 'notMet' } as const;
  return evaluation(verdict[said], { statement: fact, said });
}

function movement({ launchers }: Of<'movement'>, { facts, on }: Context): Evaluation {
  const { movement: found } = facts;
  if (!found) return unknown;
  const { launchedBy, from, to = on, selected } = found;
  const rule = launchers.find(({ by }) => by.includes(launchedBy));
  const months = monthsBetween(from, to);
  const needed = (rule?.minYears ?? 0) * monthsAYear;
  const seen = { launchedBy, from, to, months, neededMonths: needed, selected: selected ?? null };
  if ((launchers.length > 0 && !rule) || months < needed || selected === false) return evaluation('notMet', seen);
  return evaluation(selected ? 'met' : 'needsProof', seen);
}

function cluster({ rank, organisedBy }: Of<'cluster'>, { cluster: found }: Facts): Evaluation {
  if (!found) return unknown;
  const isTheirs = organisedBy.length === 0 || organisedBy.includes(found.organisedBy);
  return metIf(isTheirs && found.rank <= rank, { ...found, neededRank: rank });
}

/** Long enough in one of the posts; longer than the rule says is a matter for a higher award and is met all the same. */
function post({ any }: Of<'post'>, { facts, rules, scoped }: Context): Evaluation {
  const { posts, gender } = facts;
  if (!posts) return unknown;
  const yearsIn = (wanted: string) => posts.reduce((sum, one) => (one.post === wanted ? sum + one.years : sum), 0);
  if (any.some((one) => yearsIn(one.post) >= one.minYears)) return metIf(true, { posts, any });
  const shorter = rules.eligibility.counting.womenTerms.find(({ regimes }) => regimes.includes(scoped.regime));
  if (!shorter || gender === 'male') return metIf(false, { posts, any });
  const { numerator, denominator } = shorter.reducedBy;
  const isReached = any.some((one) => yearsIn(one.post) * denominator >= one.minYears * (denominator - numerator));
  const seen = { posts, any, womenTerm: shorter.source };
  // Whether the retirement age was raised for her, which would undo it, only a paper can show.
  if (isReached) return evaluation(gender === 'female' ? 'needsProof' : 'unknown', seen);
  return metIf(false, { posts, any });
}

function quota({ percent, of }: Of<'quota'>, { quotas }: Facts): Evaluation {
  const found = quotas?.[of];
  if (!found) return { verdict: 'unknown', facts: { of, percent } };
  return metIf(found.proposed * 100 <= percent * found.base, { ...found, of, percent });
}
