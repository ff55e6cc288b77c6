import { yearOf } from '../days.ts';
import type { Context } from './context.ts';
import { endOf, isOfState, previousOfFamily } from './context.ts';
import type { HeldAward } from './facts.ts';
import { dependantsOfAnnulled, nameOf } from './holdings.ts';
import type { Evaluation } from './verdict.ts';
import { evaluation, metIf, unknown } from './verdict.ts';

/** State awards of the same year; those of a type the rule does not limit do not count. */
export function oneStateAwardAYear(
  { most, types }: { readonly most: number; readonly types?: readonly string[] | undefined },
  context: Context,
): Evaluation {
  const standing = standingOf(context);
  if (!standing) return unknown;
  const sameYear = standing.filter(
    ({ award, decidedOn, commendationType }) =>
      isOfState(context, award) &&
      yearOf(decidedOn) === yearOf(context.on) &&
      (types === undefined || commendationType === undefined || types.includes(commendationType)),
  );
  return asFarAsKnown(context, sameYear.length < most, { year: yearOf(context.on), held: sameYear.map(nameOf), most });
}

/** No other form of commendation for the same achievement: the one named, or the same period and type. */
export function oneAchievement(context: Context): Evaluation {
  const { achievement } = context.facts;
  const standing = standingOf(context);
  if (!achievement || !standing) return unknown;
  const same = standing.filter(
    (held) =>
      (achievement.id !== undefined && held.achievement === achievement.id) ||
      (context.rules.awards.get(held.award)?.kind === context.award.kind &&
        context.award.kind === 'commendationForm' &&
        held.from === achievement.from &&
        held.to === achievement.to &&
        held.commendationType === context.scoped.commendationType),
  );
  return asFarAsKnown(context, same.length === 0, { achievement, alreadyHonoured: same.map(nameOf) });
}

/** The achievement begins after that of the previous decision on the award or a class of it has ended. */
export function interval(context: Context): Evaluation {
  const { achievement, awards } = context.facts;
  if (!awards) return unknown;
  const ends = previousOfFamily(context).map(endOf).toSorted();
  const last = ends.at(-1);
  if (last === undefined) return asFarAsKnown(context, true, { previous: null });
  if (!achievement) return { verdict: 'unknown', facts: { previous: last } };
  return asFarAsKnown(context, achievement.from > last, { previous: last, achievementFrom: achievement.from });
}

/** Annulled awards are left out of every count; what stood on them is to be looked at again. */
export function annulledBasis({ facts: { awards } }: Context): Evaluation {
  if (!awards) return unknown;
  const ignored = awards.filter(({ annulled }) => annulled).map(nameOf);
  const dependants = dependantsOfAnnulled(awards).map(nameOf);
  return evaluation(dependants.length > 0 ? 'needsProof' : 'met', { ignored, dependants });
}

/** Nothing that is known stands against it; with a list that may lack something nobody can say more. */
function asFarAsKnown({ facts: { awardsComplete } }: Context, holds: boolean, facts: Evaluation['facts']): Evaluation {
  return holds && awardsComplete === false ? evaluation('unknown', facts) : metIf(holds, facts);
}

function standingOf({ facts, on }: Context): HeldAward[] | undefined {
  return facts.awards?.filter(({ annulled, decidedOn }) => annulled !== true && decidedOn <= on);
}
