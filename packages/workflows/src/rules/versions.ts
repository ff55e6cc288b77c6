import type { Awards } from './awards.ts';
import { nationalAwards } from './awards.ts';
import type { WorkingDays } from './calendar.ts';
import { nationalDays } from './calendar.ts';
import type { ProcedureRules } from './procedure.ts';
import { procedureRules } from './procedure.ts';

/** The part of a rulebook that moves a dossier. */
export type MachineRules = {
  readonly awards: Awards;
  readonly procedure: ProcedureRules;
  readonly days: WorkingDays;
};

export const nationalVersion = procedureRules.version;

const kept = new Map<string, MachineRules>([
  [nationalVersion, { awards: nationalAwards, procedure: procedureRules, days: nationalDays }],
]);

/** Makes a version of the rulebook known to this process. A version never changes: the first one kept stays. */
export function keepRules(version: string, rules: MachineRules): void {
  if (!kept.has(version)) kept.set(version, rules);
}

export function knowsRules(version: string): boolean {
  return kept.has(version);
}

/** The rules a case is judged by. @throws when nobody has made its version known: whoever loads a dossier sees to that. */
export function rulesOf({ ruleVersion }: { readonly ruleVersion: string }): MachineRules {
  const rules = kept.get(ruleVersion);
  if (!rules) throw new Error(`rulebook ${ruleVersion} is not known to this process`);
  return rules;
}
