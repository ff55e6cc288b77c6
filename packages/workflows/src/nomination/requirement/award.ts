import type { Reason, RefusalCode } from '../../refusal.ts';
import { findAwardRules } from '../../rules/awards.ts';
import { rulesOf } from '../../rules/versions.ts';
import type { Dossier } from '../dossier.ts';
import type { CaseLaw } from '../law-of-day.ts';
import { lawOfDay } from '../law-of-day.ts';
import { rerouteOf } from '../reroute.ts';
import { continueRoute } from '../route.ts';
import type { Requirement } from './requirement.ts';

type Law = Omit<CaseLaw, 'ruleVersion'>;

/** The award asked for may be given to this subject, dead or alive. */
export const awardSuits: Requirement = (dossier, { facts }) => suits(dossier, dossier.award, lawOfDay(dossier, facts));

export const posthumousAllowed: Requirement = (dossier) => mayBePosthumous(dossier, dossier.award, lawOf(dossier));

/** Somebody may decide the award under the law of the day, as long as no regime is bound. */
export const authorityExists: Requirement<'submit' | 'accept'> = (dossier, { facts }) =>
  dossier.regimeBound ? undefined : reachable(dossier, dossier.award, lawOfDay(dossier, facts));

export const recommendsPossibleAward: Requirement<'appraise'> = (dossier, event) =>
  event.opinion === 'otherAward' ? awardPossible(dossier, event.award ?? '') : undefined;

export const approvesPossibleAward: Requirement<'approve'> = (dossier, event) =>
  awardPossible(dossier, event.award ?? dossier.proposedAward);

/** Somebody on the new road may decide the award, under the law of the case. */
export const goesOn: Requirement<'reroute'> = (dossier, { facts }) => {
  const rerouted = rerouteOf(dossier, facts);
  if (!('code' in rerouted)) return undefined;
  if (rerouted.code === 'roadStands' || rerouted.code === 'unitDissolved') return rerouted;
  const law = lawOfDay(dossier, facts);
  return noRoad(rerouted.code, dossier.award, law);
};

function lawOf(dossier: Dossier): Law {
  return { regime: dossier.regime, rules: rulesOf(dossier) };
}

function awardPossible(dossier: Dossier, code: string): Reason | undefined {
  const law = lawOf(dossier);
  return suits(dossier, code, law) ?? reachable(dossier, code, law);
}

function suits(dossier: Dossier, code: string, law: Law): Reason | undefined {
  const award = law.rules.awards.get(code);
  if (!award) return { code: 'awardUnknown', params: { award: code } };
  if (award.subjects.includes(dossier.subjectKind)) return mayBePosthumous(dossier, code, law);
  return {
    code: 'subjectNotAllowed',
    source: sourceOf(code, law),
    params: { award: code, subject: dossier.subjectKind },
  };
}

function mayBePosthumous({ posthumous }: Dossier, code: string, law: Law): Reason | undefined {
  if (!posthumous || law.rules.awards.get(code)?.posthumous) return undefined;
  return { code: 'awardNotPosthumous', source: sourceOf(code, law), params: { award: code } };
}

/** Whether the level that decides an award lies on the road from here. */
function reachable(dossier: Dossier, code: string, law: Law): Reason | undefined {
  const onward = continueRoute(dossier, code, law.regime, law.rules.awards);
  if ('route' in onward) return undefined;
  return noRoad(onward.code, code, law);
}

function noRoad(code: RefusalCode, award: string, law: Law): Reason {
  return { code, source: sourceOf(award, law), params: { award, regime: law.regime } };
}

function sourceOf(code: string, { regime, rules }: Law): string | undefined {
  return findAwardRules(code, regime, rules.awards)?.source;
}
