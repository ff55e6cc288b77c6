import { regimeOn } from '../rules/procedure.ts';
import type { MachineRules } from '../rules/versions.ts';
import { rulesOf } from '../rules/versions.ts';
import type { Dossier, Regime } from './dossier.ts';
import type { Facts } from './events.ts';

/** The law a case is under: a version of the rulebook, and a regime of it. */
export type CaseLaw = { readonly ruleVersion: string; readonly regime: Regime; readonly rules: MachineRules };

/** The law of the day until the first acceptance outside the unit binds the case to one (NĐ 152 Đ.60). */
export function lawOfDay(dossier: Dossier, { on, ruleVersion = dossier.ruleVersion }: Facts): CaseLaw {
  if (dossier.regimeBound) return { ruleVersion: dossier.ruleVersion, regime: dossier.regime, rules: rulesOf(dossier) };
  const rules = rulesOf({ ruleVersion });
  return { ruleVersion, regime: regimeOn(on, rules.procedure), rules };
}
