import { ratings } from '../criterion.ts';
import type { Principle } from '../eligibility-rules.ts';
import type { Context } from './context.ts';
import { annulledBasis, interval, oneAchievement, oneStateAwardAYear } from './history.ts';
import type { Evaluation } from './verdict.ts';
import { evaluation, metIf, unknown } from './verdict.ts';

type Of<C extends Principle['check']> = Extract<Principle, { check: C }>;
type Evaluate<C extends Principle['check']> = (principle: Of<C>, context: Context) => Evaluation | undefined;

/** What the facts say of a principle; undefined where it asks nothing of this case. */
const evaluators: { readonly [C in Principle['check']]: Evaluate<C> } = {
  subjectAllowed: (_principle, { award, scoped }) =>
    metIf(award.subjects.includes(scoped.subject), { subject: scoped.subject, allowed: award.subjects }),
  posthumousAllowed: (_principle, { award, scoped }) =>
    metIf(award.posthumous && scoped.subject === 'individual', { subject: scoped.subject }),
  simplifiedProcedure: ({ types }, { facts: { simplifiedCause }, scoped: { commendationType } }) =>
    types.includes(commendationType)
      ? metIf(true, { commendationType })
      : known(simplifiedCause, (cause) => metIf(true, { simplifiedCause: cause })),
  registered: (_principle, { facts }) => known(facts.registered, (registered) => metIf(registered, { registered })),
  notSuspended: (_principle, { facts }) =>
    known(facts.suspension, (suspension) => metIf(suspension.length === 0, { suspension })),
  unitStanding: (_principle, context) => unitStanding(context),
  restartAfterDiscipline: (_principle, context) => restartAfterDiscipline(context),
  proposerManages: (_principle, { facts }) =>
    known(facts.proposerManages, (proposerManages) => metIf(proposerManages, { proposerManages })),
  organisationsRating: ({ minimum }, { facts }) =>
    known(facts.organisationsRating, (rating) =>
      metIf(ratings.indexOf(rating) >= ratings.indexOf(minimum), { organisationsRating: rating, minimum }),
    ),
  occasion: ({ barred }, { facts }) =>
    known(facts.occasion, (occasion) => metIf(!barred.includes(occasion), { occasion, barred })),
  directWorkers: ({ percent }, { facts: { directWorkers } }) => {
    if (percent === null) return undefined;
    return known(directWorkers, ({ total, direct }) =>
      metIf(direct * 100 >= percent * total, { total, direct, percent }),
    );
  },
  originAllowed: ({ origins }, { facts, scoped: { subject } }) =>
    subject === 'household'
      ? metIf(false, { subject })
      : known(facts.origin, (origin) => metIf(origins.includes(origin), { origin })),
  launcherAuthority: ({ levels }, { facts }) =>
    known(facts.movement, ({ launchedBy }) => metIf(levels.includes(launchedBy), { launchedBy })),
  movementQuota: (_principle, { facts }) =>
    known(facts.movement, ({ allowed, given }) =>
      allowed === undefined || given === undefined ? unknown : metIf(given < allowed, { allowed, given }),
    ),
  oneStateAwardAYear: ({ most, scope }, context) => oneStateAwardAYear({ most, types: scope.types }, context),
  oneAchievement: (_principle, context) => oneAchievement(context),
  interval: (_principle, context) => interval(context),
  annulledBasis: (_principle, context) => annulledBasis(context),
};

export function evaluatePrinciple<C extends Principle['check']>(
  principle: Of<C>,
  context: Context,
): Evaluation | undefined {
  return (evaluators[principle.check] as Evaluate<C>)(principle, context);
}

function known<T>(value: T | undefined, evaluate: (value: T) => Evaluation): Evaluation {
  return value === undefined ? unknown : evaluate(value);
}

/** The unit stands on the day; its successors are offered where it no longer does. */
function unitStanding({ facts, standing, on }: Context): Evaluation {
  const { foundedOn, successors } = standing;
  const dissolvedOn = facts.dissolvedOn === undefined ? standing.dissolvedOn : facts.dissolvedOn;
  if (foundedOn !== null && foundedOn > on) return evaluation('notMet', { foundedOn });
  if (dissolvedOn === null || dissolvedOn > on) return metIf(true, { dissolvedOn });
  return evaluation('notMet', { dissolvedOn, successors });
}

/** The achievement lies wholly after the day on which discipline was served. */
function restartAfterDiscipline({ facts: { discipline, achievement } }: Context): Evaluation {
  if (discipline === undefined) return unknown;
  if (discipline === null) return metIf(true, { discipline });
  if (!achievement) return { verdict: 'unknown', facts: { discipline } };
  return metIf(achievement.from > discipline.endedOn, { discipline, achievementFrom: achievement.from });
}
