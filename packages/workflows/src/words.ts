// The third entry point of the package: how the rulebook is said. It brings no schema, so that a page may load it lightly.
export { criterionSentence, optionSentence } from './words/criterion-sentence.ts';
export { en } from './words/en.ts';
export { capital } from './words/letters.ts';
export type { AwardName, RuleWords } from './words/rule-words.ts';
export { vi } from './words/vi.ts';
