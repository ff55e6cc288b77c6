import type { Cite, ResearchAward, ResearchRules, Subject } from './research.ts';

/** What the factor of a regime gives for a subject; only what differs from it, or is published itself, is kept. */
const factors: Readonly<Record<Subject, number>> = { individual: 1, collective: 2, household: 1.5 };

/** The multipliers of the base salary, award by award and regime by regime. */
export function multipliersOf(awards: readonly ResearchAward[], cite: Cite): unknown[] {
  return awards.flatMap(({ code, regimes }) =>
    Object.entries(regimes).flatMap(([regime, rules]) => rowOf(code, regime, rules, cite)),
  );
}

function rowOf(award: string, regime: string, { prizeMultiplier = {} }: ResearchRules, cite: Cite): unknown[] {
  const { isMaximum = false, ...bySubject } = prizeMultiplier;
  const single = bySubject.individual?.value;
  const values = Object.entries(bySubject).flatMap(([subject, multiplier]) => {
    const derived = single !== undefined && multiplier.value === single * factors[subject as Subject];
    const isKept = subject === 'individual' || multiplier.verified || !derived;
    return isKept ? [[subject, { value: multiplier.value, ...cite(multiplier) }]] : [];
  });
  const maximum = isMaximum ? { isMaximum } : {};
  return values.length === 0 ? [] : [{ award, regime, ...maximum, ...Object.fromEntries(values) }];
}
