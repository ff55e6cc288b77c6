import { nationalRules } from '../rules/compile.ts';
import type { Rules } from '../rules/compile.ts';
import type { Facts } from '../rules/judge/facts.ts';
import type { Finding } from '../rules/judge/findings.ts';
import { judge } from '../rules/judge/judge.ts';
import type { Judgement, Structure } from '../rules/judge/judge.ts';
import { findOrganisation } from './organisations.ts';

/** The small province of the tests, in which every unit stands. */
export const structure: Structure = {
  find: findOrganisation,
  standingOf: () => ({ foundedOn: null, dissolvedOn: null, successors: [] }),
};

type Asked = { readonly [key: string]: unknown; readonly facts?: Facts };

/** A judgement that must be one: a doctor of the department of health, for a provincial certificate by merit. */
export function judgementOf(asked: Asked = {}, rules: Rules = nationalRules): Judgement {
  const nomination = { id: 'n1', award: 'BKT', subject: 'individual', unit: 'so-y-te', on: '2024-03-15', ...asked };
  const judged = judge(rules, nomination, structure);
  if ('error' in judged) throw new Error(JSON.stringify(judged.error));
  return judged;
}

export function findingOf(rule: string, asked: Asked = {}, rules: Rules = nationalRules): Finding | undefined {
  return judgementOf(asked, rules).findings.find((finding) => finding.rule === rule);
}

export function verdictOf(rule: string, asked: Asked = {}, rules: Rules = nationalRules): string | undefined {
  return findingOf(rule, asked, rules)?.verdict;
}

/** The same rating in each of these years. */
export function rated(rating: 'completed' | 'completedWell' | 'completedExcellently', from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, rating }));
}

/** An annual title in each of these years, decided at the turn of the year. */
export function titles(award: string, ...years: number[]) {
  return years.map((year) => ({ award, year, decidedOn: `${year}-12-20` }));
}

/** So many recognised initiatives. */
export function recognised(count: number, scope: 'unit' | 'province' | 'national' = 'unit') {
  return Array.from({ length: count }, (_, index) => ({ scope, decision: `${index + 1}/QĐ` }));
}
