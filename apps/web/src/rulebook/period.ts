import type { RuleText } from './rule-text.ts';

type Regime = { readonly from: string; readonly to: string | null };

/** The time a regime holds for. */
export function periodOf(
  { from, to }: Regime,
  { since, between }: Pick<RuleText['book'], 'since' | 'between'>,
  day: (day: string) => string,
): string {
  return to === null ? since({ from: day(from) }) : between({ from: day(from), to: day(to) });
}
