import type { SimpleCriterion } from '../rules/criterion.ts';
import { small } from './letters.ts';
import type { AwardName, RuleWords } from './rule-words.ts';

/** What a criterion asks for, as a sentence without its full stop. */
export function criterionSentence(criterion: SimpleCriterion, { criteria }: RuleWords, nameOf: AwardName): string {
  const say = criteria[criterion.type] as (criterion: SimpleCriterion, nameOf: AwardName) => string;
  return say(criterion, nameOf);
}

/** What an alternative asks for all together. */
export function optionSentence(all: readonly SimpleCriterion[], words: RuleWords, nameOf: AwardName): string {
  return all
    .map((criterion, index) => {
      const sentence = criterionSentence(criterion, words, nameOf);
      return index === 0 ? sentence : small(sentence);
    })
    .join('; ');
}
