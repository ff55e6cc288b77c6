import type { Rules } from '../compile.ts';
import type { DossierRules } from '../dossier-rules.ts';
import type { Scoped } from '../scope.ts';
import { isWithin } from '../scope.ts';
import type { Sourced } from '../sourced.ts';

/** One paper of a dossier; `form`: number of the form of a report. */
export type Paper = Sourced & { readonly kind: string; readonly form?: FormNumber };
type FormNumber = Sourced & { readonly value: string };

export type Papers = {
  readonly list: readonly Paper[];
  readonly originals: (Sourced & { readonly value: number }) | null;
};

export type Wording = Sourced & { readonly vi: string; readonly en: string };

/** What the dossier of a case holds, on which form, in how many originals. */
export function papersOf({ procedure, dossiers }: Rules, scoped: Scoped): Papers {
  const { papers, partyOpinion } = procedure;
  const form = firstWithin(dossiers.forms, scoped);
  const report = papers[scoped.procedure];
  const attached = report.value.map((kind) => ({
    kind,
    ...by(report),
    ...(form && { form: { value: form.value, ...by(form) } }),
  }));
  const death = scoped.posthumous ? papers.posthumous.value.map((kind) => ({ kind, ...by(papers.posthumous) })) : [];
  const others = dossiers.documents
    .filter(({ scope }) => isWithin(scope, scoped))
    .map(({ kind, ...said }) => ({ kind, ...by(said) }));
  const opinion = partyOpinion.awards.includes(scoped.award) ? [{ kind: 'partyOpinion', ...by(partyOpinion) }] : [];
  const originals = firstWithin(dossiers.originals, scoped);
  return {
    list: [...attached, ...death, ...others, ...opinion],
    originals: originals ? { value: originals.value, ...by(originals) } : null,
  };
}

/** What a decision and a certificate say of the award, such as "Truy tặng" for the dead. */
export function wordingOf({ dossiers }: Pick<Rules, 'dossiers'>, scoped: Scoped): Wording | null {
  const found = firstWithin(dossiers.wording, scoped);
  return found ? { vi: found.vi, en: found.en, ...by(found) } : null;
}

/** The first row whose scope holds the case. */
export function firstWithin<T extends { readonly scope: DossierRules['forms'][number]['scope'] }>(
  rows: readonly T[],
  scoped: Scoped,
): T | undefined {
  return rows.find(({ scope }) => isWithin(scope, scoped));
}

export function by({ source, verified }: Sourced): Sourced {
  return { source, verified };
}
