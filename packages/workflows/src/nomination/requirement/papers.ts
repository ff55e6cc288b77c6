import { partyOpinionRule, requiredPapers } from '../../rules/of-case.ts';
import type { Dossier, PaperKind } from '../dossier.ts';
import type { Requirement } from './requirement.ts';

export const papersComplete: Requirement = (dossier) => {
  const { kinds, source } = requiredPapers(dossier);
  const missing = missingFrom(kinds, held(dossier));
  return missing.length > 0 ? { code: 'papersMissing', source, params: { papers: missing } } : undefined;
};

/**
 * Away from whoever prepares the dossier only a paper that is asked for and missing may be added, such as the
 * certificate of a death on the road: nothing is swapped under a reviewer's eyes.
 */
export const paperAskedFor: Requirement<'attach'> = (dossier, event, stage) => {
  if (stage === 'draft' || stage === 'returned') return undefined;
  const { kinds, source } = requiredPapers(dossier);
  const opinion = partyOpinionRule(dossier) ? (['partyOpinion'] as const) : [];
  const missing = missingFrom([...kinds, ...opinion], held(dossier));
  return missing.includes(event.kind) ? undefined : { code: 'paperNotAsked', source, params: { paper: event.kind } };
};

export const supplemented: Requirement = (dossier) =>
  dossier.awaiting.length > 0 ? { code: 'supplementMissing', params: { papers: dossier.awaiting } } : undefined;

export const checklistTicked: Requirement<'accept'> = (dossier, event) => {
  const { kinds, source } = requiredPapers(dossier);
  const missing = missingFrom(kinds, event.checklist);
  return missing.length > 0 ? { code: 'checklistIncomplete', source, params: { papers: missing } } : undefined;
};

export const partyOpinionGiven: Requirement = (dossier) => {
  const rule = partyOpinionRule(dossier);
  return rule && !held(dossier).includes('partyOpinion')
    ? { code: 'papersMissing', source: rule.source, params: { papers: ['partyOpinion'] } }
    : undefined;
};

function held(dossier: Dossier): PaperKind[] {
  return dossier.papers.map(({ kind }) => kind);
}

function missingFrom(required: readonly PaperKind[], present: readonly PaperKind[]): PaperKind[] {
  return required.filter((kind) => !present.includes(kind));
}
