import type { Reason } from '../../refusal.ts';
import { findAward, findAwardRules } from '../../rules/awards.ts';
import { regimeOn } from '../../rules/procedure.ts';
import type { Dossier, Regime } from '../dossier.ts';
import { continueRoute } from '../route.ts';
import type { Requirement } from './requirement.ts';

/** The award asked for may be given to this subject, dead or alive. */
export const awardSuits: Requirement = (dossier) => suits(dossier, dossier.award);

export const posthumousAllowed: Requirement = (dossier) => mayBePosthumous(dossier, dossier.award);

/** Somebody may decide the award under the law of the day, as long as no regime is bound. */
export const authorityExists: Requirement<'submit' | 'accept'> = (dossier, event) =>
  dossier.regimeBound ? undefined : reachable(dossier, dossier.award, regimeOn(event.facts.on));

export const recommendsPossibleAward: Requirement<'appraise'> = (dossier, event) =>
  event.opinion === 'otherAward' ? awardPossible(dossier, event.award ?? '') : undefined;

export const approvesPossibleAward: Requirement<'approve'> = (dossier, event) =>
  awardPossible(dossier, event.award ?? dossier.proposedAward);

function awardPossible(dossier: Dossier, code: string): Reason | undefined {
  return suits(dossier, code) ?? reachable(dossier, code, dossier.regime);
}

function suits(dossier: Dossier, code: string): Reason | undefined {
  const award = findAward(code);
  if (!award) return { code: 'awardUnknown', params: { award: code } };
  if (award.subjects.includes(dossier.subjectKind)) return mayBePosthumous(dossier, code);
  const source = findAwardRules(code, dossier.regime)?.source;
  return { code: 'subjectNotAllowed', source, params: { award: code, subject: dossier.subjectKind } };
}

function mayBePosthumous(dossier: Dossier, code: string): Reason | undefined {
  if (!dossier.posthumous || findAward(code)?.posthumous) return undefined;
  return { code: 'awardNotPosthumous', source: findAwardRules(code, dossier.regime)?.source, params: { award: code } };
}

/** Whether the level that decides an award lies on the road from here. */
function reachable(dossier: Dossier, code: string, regime: Regime): Reason | undefined {
  const onward = continueRoute(dossier, code, regime);
  if ('route' in onward) return undefined;
  return { code: onward.code, source: findAwardRules(code, regime)?.source, params: { award: code, regime } };
}
