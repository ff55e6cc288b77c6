/** `needsProof`: it is said, and a paper must show it. `unknown`: the facts do not say; never taken for met. */
export const verdicts = ['notMet', 'unknown', 'needsProof', 'met'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a rule says of the facts, and the facts it looked at. */
export type Evaluation = { readonly verdict: Verdict; readonly facts: Readonly<Record<string, unknown>> };

export const unknown: Evaluation = { verdict: 'unknown', facts: {} };

export function evaluation(verdict: Verdict, facts: Evaluation['facts']): Evaluation {
  return { verdict, facts };
}

export function metIf(holds: boolean, facts: Evaluation['facts']): Evaluation {
  return { verdict: holds ? 'met' : 'notMet', facts };
}

/** All must hold: as bad as the worst. */
export function worst(all: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => all.includes(verdict)) ?? 'met';
}

/** One must hold: as good as the best. */
export function best(all: readonly Verdict[]): Verdict {
  return verdicts.findLast((verdict) => all.includes(verdict)) ?? 'unknown';
}
