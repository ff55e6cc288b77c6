import type { SimpleCriterion } from '../criterion.ts';
import { ratings } from '../criterion.ts';
import type { Facts } from './facts.ts';
import type { Evaluation } from './verdict.ts';
import { metIf, unknown } from './verdict.ts';

type MemberCriterion = Extract<
  SimpleCriterion,
  { type: 'memberAwards' | 'memberRatings' | 'memberAwardCount' | 'noMemberDisciplined' }
>;

/** What the facts say of the members of a collective. */
export function evaluateMembers(criterion: MemberCriterion, { members }: Facts): Evaluation {
  if (!members) return unknown;
  const { total, awards, ratings: rated, disciplined } = members;
  switch (criterion.type) {
    case 'memberAwards': {
      const have = awards?.[criterion.award];
      if (have === undefined) return unknown;
      const { percent, strictlyMore } = criterion;
      const isReached = strictlyMore ? have * 100 > percent * total : have * 100 >= percent * total;
      return metIf(isReached, { total, [criterion.award]: have, percent, strictlyMore });
    }
    case 'memberRatings': {
      if (!rated) return unknown;
      const good = ratings
        .slice(ratings.indexOf(criterion.minimum))
        .reduce((sum, rating) => sum + (rated[rating] ?? 0), 0);
      return metIf(good * 100 >= criterion.percent * total, { total, rated: good, percent: criterion.percent });
    }
    case 'memberAwardCount': {
      const have = awards?.[criterion.award];
      return have === undefined
        ? unknown
        : metIf(have >= criterion.count, { [criterion.award]: have, needed: criterion.count });
    }
    case 'noMemberDisciplined': {
      if (!disciplined) return unknown;
      const { reprimand, warning } = disciplined;
      return metIf((criterion.from === 'warning' ? warning : warning + reprimand) === 0, { disciplined });
    }
  }
}
