import type { RuleFinding } from '../trpc.ts';

export type Verdict = RuleFinding['verdict'];
/** What must be looked at first. */
export const verdicts = ['notMet', 'needsProof', 'unknown', 'met'] as const satisfies readonly Verdict[];

type Judged = Pick<RuleFinding, 'verdict' | 'severity' | 'verified'>;

/** Whether the case cannot go on: a hard rule whose value was compared with the text of the law is not met. */
export function refuses({ verdict, severity, verified }: Judged): boolean {
  return verdict === 'notMet' && severity === 'hard' && verified;
}

/** The rules that want a reason before the case goes on, without those a reason was given for. */
export function askingReason(findings: readonly RuleFinding[], overridden: readonly string[] = []): RuleFinding[] {
  return notMet(findings).filter((finding) => !refuses(finding) && !overridden.includes(finding.rule));
}

/** That the unit stands is asked by the machine in its own words, when the unit submits. */
export function notMet(findings: readonly RuleFinding[]): RuleFinding[] {
  return ordered(findings).filter(({ verdict, rule }) => verdict === 'notMet' && rule !== 'unitStanding');
}

/** What is not met first, of that what refuses; the rest in the order of the rulebook. */
export function ordered(findings: readonly RuleFinding[]): RuleFinding[] {
  const rank = (finding: RuleFinding) =>
    verdicts.indexOf(finding.verdict) * 2 + (finding.verdict === 'notMet' && !refuses(finding) ? 1 : 0);
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

/** By verdict, in the same order; a verdict that no rule has is left out. */
export function grouped(findings: readonly RuleFinding[]): { verdict: Verdict; findings: RuleFinding[] }[] {
  const all = ordered(findings);
  return verdicts.flatMap((verdict) => {
    const some = all.filter((finding) => finding.verdict === verdict);
    return some.length > 0 ? [{ verdict, findings: some }] : [];
  });
}
