import type { RuleText } from './rule-text.ts';

type Regime = { readonly decree: string; readonly from: string; readonly to: string | null };

/** The decree of a regime and the time it holds for. */
export function periodOf(
  { decree, from, to }: Regime,
  { since, between }: Pick<RuleText['book'], 'since' | 'between'>,
  day: (day: string) => string,
): string {
  return to === null ? since({ decree, from: day(from) }) : between({ decree, from: day(from), to: day(to) });
}
