// The second entry point of the package: the whole rulebook, too heavy for a page that only moves a dossier.
export { checkRulebook } from './rules/check-rulebook.ts';
export type { Fault } from './rules/check-rulebook.ts';
export { compileRulebook, nationalRules } from './rules/compile.ts';
export type { Rules } from './rules/compile.ts';
export { assess, failedRules, prizeOfCase } from './rules/judge/assess.ts';
export type { Case, Known } from './rules/judge/assess.ts';
export { Facts as CaseFacts, HeldAward, Nomination } from './rules/judge/facts.ts';
export type { Finding } from './rules/judge/findings.ts';
export { judge } from './rules/judge/judge.ts';
export type { Failure, Judgement, Structure } from './rules/judge/judge.ts';
export { paidTogether, prizeOf } from './rules/prizes.ts';
export type { Prize } from './rules/prizes.ts';
export { nationalRulebook, Rulebook } from './rules/rulebook.ts';
