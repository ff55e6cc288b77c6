import type { Regime } from '../nomination/dossier.ts';
import type { Rules } from '../rules/compile.ts';

/** The awards that ask for a rank in a cluster or block under a regime, with the lowest rank that will do. */
export function flagAwards(
  { eligibility }: Pick<Rules, 'eligibility'>,
  regime: Regime,
): { award: string; rank: number }[] {
  const rows = eligibility.criteria.filter(({ regimes }) => regimes.includes(regime));
  const asked = rows.flatMap(({ award, criterion }) => {
    const all = criterion.type === 'anyOf' ? criterion.options.flatMap((option) => option.all) : [criterion];
    return all.flatMap((one) => (one.type === 'cluster' ? [{ award, rank: one.rank }] : []));
  });
  return [...Map.groupBy(asked, ({ award }) => award)].map(([award, ranks]) => ({
    award,
    rank: Math.max(...ranks.map(({ rank }) => rank)),
  }));
}
