import type { Cite, ResearchAward, Sourced } from './research.ts';

type Row = { scope: { awards: string[]; regimes: string[] } & Record<string, unknown>; value: unknown };
type Value = Sourced & { readonly value: unknown };

/** How many originals, by which date and on which form, where the research table knows it; awards that share a value share a row. */
export function dossiersOf(awards: readonly ResearchAward[], cite: Cite) {
  const originals = new Map<string, Row>();
  const submitBy = new Map<string, Row>();
  const forms = new Map<string, Row>();
  const add = (
    to: Map<string, Row>,
    award: string,
    scope: { regimes: string[] } & Record<string, unknown>,
    found: Value | undefined,
  ) => {
    if (!found) return;
    const said = { ...scope, value: found.value, ...cite(found) };
    const key = JSON.stringify(said);
    const known = to.get(key);
    const { regimes, ...rest } = scope;
    if (known) known.scope.awards.push(award);
    else to.set(key, { scope: { awards: [award], ...rest, regimes }, value: found.value, ...cite(found) });
  };
  for (const { code, regimes } of awards) {
    for (const [regime, rules] of Object.entries(regimes)) {
      const scope = { regimes: [regime] };
      add(originals, code, { ...scope, procedures: ['standard'] }, rules.originals);
      add(originals, code, { ...scope, procedures: ['simplified'] }, rules.originalsSimplified);
      const isMerit = rules.submitBy?.source.includes('merit only') ? { types: ['merit'] } : {};
      add(submitBy, code, { ...scope, sectors: ['education'] }, rules.submitByEducation);
      add(submitBy, code, { ...scope, ...isMerit }, rules.submitBy);
      for (const [what, form] of Object.entries(rules.reportForm?.value ?? {})) {
        const narrowed = what === 'unexpected' || what === 'movement' ? { types: [what] } : { subjects: [what] };
        add(forms, code, { ...scope, ...narrowed }, rules.reportForm && { ...rules.reportForm, value: form });
      }
    }
  }
  return { originals: [...originals.values()], submitBy: [...submitBy.values()], forms: narrowFirst(forms) };
}

/** A form for a commendation type goes before the form for a subject. */
function narrowFirst(forms: ReadonlyMap<string, Row>): Row[] {
  return [...forms.values()].toSorted((a, b) => Number('subjects' in a.scope) - Number('subjects' in b.scope));
}
