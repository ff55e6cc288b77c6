import type { Rules } from '@vinh-danh/workflows/rulebook';

export type RegimeCode = Rules['procedure']['regimes'][number]['code'];

/** The regime that is asked for, or that of a day; before the first one that, and after the last one the last. */
export function regimeFor({ procedure: { regimes } }: Rules, code: RegimeCode | undefined, on: string) {
  const found =
    code === undefined
      ? regimes.find(({ from, to }) => from <= on && (to === null || on <= to))
      : regimes.find((one) => one.code === code);
  const regime = found ?? regimes.at(-1);
  if (!regime) throw new Error('a rulebook has a regime');
  return regime;
}

/** The awards of a regime in the order of the rulebook, the regimes there are, and those that are only reported. */
export function bookOf(rules: Rules, asked: RegimeCode | undefined, on: string) {
  const { notice, procedure, awards } = rules;
  const regime = regimeFor(rules, asked, on);
  return {
    notice,
    version: procedure.version,
    regime: regime.code,
    regimes: procedure.regimes,
    prepared: procedure.preparedRegimes.map(({ warningVi, warningEn, ...one }) => ({
      ...one,
      warning: { vi: warningVi, en: warningEn },
    })),
    awards: [...awards.values()].flatMap(({ code, nameVi, nameEn, kind, subjects, posthumous, verified, regimes }) => {
      const own = regimes[regime.code];
      if (!own) return [];
      const { decidedAt, authority } = own;
      return [
        {
          code,
          nameVi,
          nameEn,
          kind,
          subjects,
          posthumous,
          isPosthumousVerified: verified.posthumous,
          decidedAt,
          source: authority.source,
          verified: authority.verified,
        },
      ];
    }),
  };
}
