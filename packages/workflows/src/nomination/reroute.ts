import type { RefusalCode } from '../refusal.ts';
import { findAwardRules } from '../rules/awards.ts';
import type { Dossier, RouteStep } from './dossier.ts';
import { levels, reviewingPosition, stepAt } from './dossier.ts';
import type { Facts } from './events.ts';
import type { CaseLaw } from './law-of-day.ts';
import { lawOfDay } from './law-of-day.ts';
import type { Find, Ladders } from './route.ts';
import { climbTo, computeLadders, continueRoute, ladderOf } from './route.ts';

type NewRoad = NonNullable<Facts['road']>;
type Ended = NewRoad['ended'];
type Rerouted = Omit<CaseLaw, 'rules'> & {
  readonly ladders: NewRoad['ladders'];
  readonly route: RouteStep[];
  /** The dossier has come to another level, which begins its own work. */
  readonly isAnew: boolean;
};

/**
 * Where a dossier goes on once organisations on its road have ended, or why it does not. What it has passed stays, with heirs in
 * the place of what has ended; it lies with the heir of where it lay, else with the next level; from there the road is
 * the one to whoever decides under the law of the case.
 */
export function rerouteOf(dossier: Dossier, facts: Facts): Rerouted | { readonly code: RefusalCode } {
  const { road } = facts;
  if (!road || !needsHeirs(dossier, road.ended)) return { code: 'roadStands' };
  const { ladders, ended } = road;
  const front = reviewingPosition(dossier);
  if (front === 0 && ended[stepAt(dossier, 0).organisationId] === null) return { code: 'unitDissolved' };
  const { ruleVersion, regime, rules } = lawOfDay(dossier, facts);
  const law = findAwardRules(dossier.award, regime, rules.awards);
  const ladder = ladderOf(ladders, law);
  const passed = dossier.route.slice(0, front).map((step) => succeed(step, ladder, ended));
  const lay = stepAt(dossier, front);
  const here = front === 0 ? ladder[0] : findNext(lay, climbTo(ladders, law) ?? [], passed, ended);
  const route = [...passed, here ?? succeed(lay, ladder, ended)];
  const onward = continueRoute({ ladders, route, position: front }, dossier.award, regime, rules.awards);
  if ('code' in onward) return onward;
  return { ladders, route: onward.route, ruleVersion, regime, isAnew: here?.level !== lay.level };
}

/** Whether somebody who still has to act on the dossier has ended: from where it lies on, or its unit, which always may. */
function needsHeirs({ route, position }: Dossier, ended: Ended): boolean {
  const [unit] = route;
  const hasEnded = (step: RouteStep) => bodiesOf(step).some((id) => id in ended);
  return route.slice(position).some(hasEnded) || Boolean(unit && ended[unit.organisationId]);
}

/** The step of a new road at which a dossier lies on: its own or its heir's, else the next level that has not had it, else the one that decides. */
function findNext(lay: RouteStep, road: readonly RouteStep[], passed: readonly RouteStep[], ended: Ended) {
  const had = new Set(passed.slice(1).map(({ organisationId }) => organisationId));
  const ahead = road.slice(1).filter(({ organisationId }) => !had.has(organisationId));
  const own = ahead.find(({ organisationId }) => organisationId === heirOf(lay.organisationId, ended));
  if (own || !(lay.organisationId in ended)) return own;
  return ahead.find(({ level }) => levels.indexOf(level) >= levels.indexOf(lay.level)) ?? ahead.at(-1);
}

/** A step as it stands today: with the heirs of what has ended, at the level it was. */
function succeed(step: RouteStep, ladder: readonly RouteStep[], ended: Ended): RouteStep {
  const heir = (id: string) => heirOf(id, ended);
  const organisationId = heir(step.organisationId);
  const found = ladder.find((other) => other.organisationId === organisationId);
  const { level, appraiserId, councilId, clerkId } = { ...step, ...found, level: step.level };
  return {
    level,
    organisationId,
    appraiserId: heir(appraiserId),
    councilId: heir(councilId),
    clerkId: heir(clerkId),
  };
}

function heirOf(id: string, ended: Ended): string {
  return ended[id] ?? id;
}

/** The ladders of a unit, or of its heir, without what has ended: heirs stand in its place, and what left none is passed over. */
export function heirLadders(unitId: string, find: Find, ended: Ended): Ladders {
  const heir = (id: string) => heirOf(id, ended);
  const { own, state } = computeLadders(heir(unitId), (id) => find(heir(id)));
  const standing = (ladder: readonly RouteStep[]) =>
    ladder
      .filter(({ organisationId }, index) => index === 0 || ended[organisationId] !== null)
      .map((step) => succeed(step, [], ended));
  return { own: standing(own), state: standing(state) };
}

/** Everybody who acts at a step. */
export function bodiesOf({ organisationId, appraiserId, councilId, clerkId }: RouteStep): string[] {
  return [organisationId, appraiserId, councilId, clerkId];
}
