// The second entry point of the package: the whole rulebook, too heavy for a page that only moves a dossier.
export { flagAwards } from './cluster/flag-awards.ts';
export { applyRegulation } from './rules/apply-regulation.ts';
export { checkRegulation } from './rules/check-regulation.ts';
export { checkRulebook } from './rules/check-rulebook.ts';
export type { Fault } from './rules/check-rulebook.ts';
export { compileRulebook, nationalRules } from './rules/compile.ts';
export type { Rules } from './rules/compile.ts';
export {
  assess,
  basisOf,
  failedRules,
  groundsOfCase,
  payerOfCase,
  prizeOfCase,
  reportFormOfCase,
  wordingOfCase,
} from './rules/judge/assess.ts';
export type { Case, Known } from './rules/judge/assess.ts';
export { compareCase } from './rules/judge/compare.ts';
export type { Difference } from './rules/judge/compare.ts';
export { Facts as CaseFacts, HeldAward, Nomination } from './rules/judge/facts.ts';
export type { Finding } from './rules/judge/findings.ts';
export { judge } from './rules/judge/judge.ts';
export type { Failure, Judgement, Structure } from './rules/judge/judge.ts';
export { explain } from './rules/explain.ts';
export type { AskedCriterion, Explanation } from './rules/explain.ts';
export { paidTogether, prizeOf } from './rules/prizes.ts';
export type { Prize } from './rules/prizes.ts';
export { describeChanges, regulatedValues } from './rules/regulated-values.ts';
export type { RegulatedChange, RegulatedValue } from './rules/regulated-values.ts';
export { emptyRegulation, Regulation, regulatedSteps, regulationVersion } from './rules/regulation.ts';
export { nationalRulebook, Rulebook } from './rules/rulebook.ts';
