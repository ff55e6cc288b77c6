import { findAwardRules, isStateAward, nationalAwards } from '../rules/awards.ts';
import type { Awards, RegimeRules } from '../rules/awards.ts';
import { procedureRules } from '../rules/procedure.ts';
import type { Dossier, Regime, RouteStep } from './dossier.ts';

/** What the route needs to know of an organisation, as it stood on the day. */
export type OrganisationFacts = {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly managingBodyId: string | null;
  readonly appraiserId?: string | undefined;
  readonly councilId?: string | undefined;
  readonly clerkId?: string | undefined;
};

export type Ladders = { own: RouteStep[]; state: RouteStep[] };
export type Find = (id: string) => OrganisationFacts | undefined;

/**
 * The two ladders from a unit upwards. `own` follows the territory, for awards of the commune, district, province or
 * ministry; `state` follows the managing body and ends at the President: provincial police and army get the
 * province's own awards from the province, but their state awards go through their ministry (TT 12/2019).
 */
export function computeLadders(unitId: string, find: Find): Ladders {
  const unit = find(unitId);
  if (!unit) throw new Error(`unknown organisation ${unitId}`);
  const national = nationalSteps(find);
  const own = climb(unit, (organisation) => organisation.parentId ?? organisation.managingBodyId, find);
  const managed = climb(unit, (organisation) => organisation.managingBodyId ?? organisation.parentId, find);
  return { own: [...own, ...national], state: [...managed, ...national] };
}

function climb(
  unit: OrganisationFacts,
  above: (organisation: OrganisationFacts) => string | null,
  find: Find,
): RouteStep[] {
  const steps = [toStep(unit, 'unit')];
  const seen = new Set<string>();
  let organisation: OrganisationFacts | undefined = unit;
  while (organisation && !seen.has(organisation.id)) {
    seen.add(organisation.id);
    const level = levelOf(organisation);
    if (level) steps.push(toStep(organisation, level));
    else if (organisation !== unit) steps.push(toStep(organisation, 'managingUnit'));
    if (level === 'province' || level === 'ministry') break;
    const next = above(organisation);
    organisation = next ? find(next) : undefined;
  }
  return steps;
}

/** The level at which an organisation decides awards of its own; none for a department, a hospital, a station. */
function levelOf(organisation: OrganisationFacts): 'commune' | 'district' | 'province' | 'ministry' | undefined {
  if (organisation.kind === 'people-committee') {
    const { level } = organisation;
    return level === 'commune' || level === 'district' || level === 'province' ? level : undefined;
  }
  if (organisation.kind === 'ministry' || organisation.kind === 'commission' || organisation.level === 'central')
    return 'ministry';
  return undefined;
}

function nationalSteps(find: Find): RouteStep[] {
  const { central, primeMinister, president } = procedureRules.nationalOffices;
  const step = (id: string, level: 'central' | 'primeMinister' | 'president') => {
    const organisation = find(id);
    return organisation ? [toStep(organisation, level)] : [];
  };
  return [...step(central, 'central'), ...step(primeMinister, 'primeMinister'), ...step(president, 'president')];
}

function toStep(organisation: OrganisationFacts, level: RouteStep['level']): RouteStep {
  const { id } = organisation;
  const appraiserId = organisation.appraiserId ?? id;
  return {
    level,
    organisationId: id,
    appraiserId,
    councilId: organisation.councilId ?? id,
    clerkId: organisation.clerkId ?? appraiserId,
  };
}

/**
 * The route of an award: the ladder up to the first level that may decide it. A people's committee that nominates
 * its own people passes its own level only where that level decides. Undefined when nobody on the ladder may decide.
 */
export function computeRoute(
  ladders: Ladders,
  award: string,
  regime: Regime,
  awards = nationalAwards,
): RouteStep[] | undefined {
  const reach = climbTo(ladders, findAwardRules(award, regime, awards));
  const unit = reach?.[0];
  return reach && unit ? [unit, ...withoutOwnLevel(reach.slice(1), unit)] : undefined;
}

type Place = Pick<Dossier, 'ladders' | 'route' | 'position'>;
type Onward =
  | { readonly route: RouteStep[] }
  | { readonly code: 'noDecidingAuthority' | 'awardBelowLevel' | 'routeDiverges' };

/**
 * The route of a dossier on its way when award or regime change: what it has passed stays, from where it lies the road
 * goes on to the level that decides. Else why there is no such road: nobody may decide, somebody below, or elsewhere.
 */
export function continueRoute(
  { ladders, route, position }: Place,
  award: string,
  regime: Regime,
  awards: Awards,
): Onward {
  const rules = findAwardRules(award, regime, awards);
  const reach = climbTo(ladders, rules);
  if (!reach) return { code: 'noDecidingAuthority' };
  const [unit] = route;
  const here = route[position];
  const isHere = (step: RouteStep) => step.organisationId === here?.organisationId && step.level === here.level;
  const at = reach.findIndex(isHere);
  if (at < 0 || !unit) return { code: ladderOf(ladders, rules).some(isHere) ? 'awardBelowLevel' : 'routeDiverges' };
  return { route: [...route.slice(0, position + 1), ...withoutOwnLevel(reach.slice(at + 1), unit)] };
}

/** The ladder up to the first level that may decide the award. */
export function climbTo(ladders: Ladders, rules: RegimeRules | undefined): RouteStep[] | undefined {
  const ladder = ladderOf(ladders, rules);
  const end = ladder.findIndex((step) => rules?.decidedAt.includes(step.level));
  return end < 0 ? undefined : ladder.slice(0, end + 1);
}

export function ladderOf(ladders: Ladders, rules: RegimeRules | undefined): RouteStep[] {
  return isStateAward(rules) ? ladders.state : ladders.own;
}

function withoutOwnLevel(above: readonly RouteStep[], unit: RouteStep): RouteStep[] {
  return above.filter((step, index) => index === above.length - 1 || step.organisationId !== unit.organisationId);
}
