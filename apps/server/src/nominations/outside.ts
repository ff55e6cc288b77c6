import type { Executor } from '@vinh-danh/db';
import { lawOfDay, nationalVersion } from '@vinh-danh/workflows';
import type { Dossier, EventType, Facts, NominationEvent } from '@vinh-danh/workflows';
import { basisOf, failedRules } from '@vinh-danh/workflows/rulebook';
import { assessCases } from '../eligibility/assess-cases.ts';
import { readRoads } from '../rerouting/read-roads.ts';
import { versionsInForce } from '../rules/in-force.ts';
import { Id } from './item.ts';
import type { Loaded, Outside } from './steps.ts';

type Sending = {
  readonly nomination: Pick<Loaded, 'id' | 'dossier'>;
  readonly event: NominationEvent;
  readonly road?: Facts['road'];
};

/** By id, for the events that ask; so many queries, whatever their number. */
export async function readOutside(
  db: Executor,
  sendings: readonly Sending[],
  on: string,
): Promise<Map<string, Outside>> {
  const rerouted = sendings.flatMap(({ nomination, event }) => (event.type === 'reroute' ? nomination : []));
  const roads = await readRoads(db, rerouted, on);
  const placed = sendings.map((sending) => ({ ...sending, road: roads.get(sending.nomination.id) }));
  const inForce = await readInForce(db, placed, on);
  const bound = placed.map((sending) => ({ ...sending, ruleVersion: versionFor(sending, inForce) }));
  const asked = bound.flatMap(({ nomination, event, ruleVersion }) => {
    const award = awardAsked(nomination.dossier, event);
    if (!award) return [];
    const law =
      event.type === 'submit' ? lawOfDay(nomination.dossier, withVersion(on, ruleVersion)) : nomination.dossier;
    const dossier = { ...nomination.dossier, regime: law.regime, ruleVersion: law.ruleVersion };
    return [{ id: nomination.id, dossier, award }];
  });
  const findings = asked.length > 0 ? await assessCases(db, asked, on) : new Map();
  return new Map(
    bound.flatMap(({ nomination: { id }, event, ruleVersion, road }) => {
      const failed = failedRules(findings.get(id) ?? []).filter(({ rule }) => rule !== standingRule);
      // Awards of the register have ids; others are known by their names alone, and nobody can say which they are.
      const basis = event.type === 'approve' ? basisOf(findings.get(id) ?? []).filter(isId) : [];
      const outside: Outside = {
        ...(ruleVersion ? { ruleVersion } : {}),
        ...(failed.length > 0 ? { failedRules: failed } : {}),
        ...(basis.length > 0 ? { basis } : {}),
        ...(road ? { road } : {}),
      };
      return Object.keys(outside).length > 0 ? [[id, outside]] : [];
    }),
  );
}

function isId(text: string): boolean {
  return Id.safeParse(text).success;
}

/** Asked by the machine itself, and only when the unit submits: a unit that ends later does not stop its people's cases. */
export const standingRule = 'unitStanding';

/** The award whose rules the event must meet: the one submitted, or the one that is approved here. */
function awardAsked(dossier: Dossier, event: NominationEvent): string | undefined {
  switch (event.type) {
    case 'submit':
    case 'resubmit':
      return dossier.award;
    case 'approve':
      return event.award ?? dossier.proposedAward;
    default:
      return undefined;
  }
}

/** Whether the event may bind the case to another rulebook than it has. */
function binds({ nomination, event }: Sending): boolean {
  return binding.has(event.type) && !nomination.dossier.regimeBound;
}
const binding: ReadonlySet<EventType> = new Set(['submit', 'accept', 'reroute']);

async function readInForce(db: Executor, sendings: readonly Sending[], on: string): Promise<Map<string, string>> {
  const provinces = sendings.filter(binds).flatMap((sending) => provinceOf(placeOf(sending)) ?? []);
  return provinces.length > 0 ? versionsInForce(db, [...new Set(provinces)], on) : new Map();
}

function versionFor(sending: Sending, inForce: ReadonlyMap<string, string>): string | undefined {
  if (!binds(sending)) return undefined;
  const { dossier } = sending.nomination;
  const version = inForce.get(provinceOf(placeOf(sending)) ?? '') ?? nationalVersion;
  return version === dossier.ruleVersion ? undefined : version;
}

/** A dossier that goes to heirs comes under the province they stand in. */
function placeOf({ nomination, road }: Sending): Pick<Dossier, 'ladders'> {
  return road ?? nomination.dossier;
}

/** The body whose regulation a dossier is under. */
export function provinceOf({ ladders }: Pick<Dossier, 'ladders'>): string | undefined {
  return ladders.own.find(({ level }) => level === 'province' || level === 'ministry')?.organisationId;
}

function withVersion(on: string, ruleVersion: string | undefined): Facts {
  return { on, movement: 'none', dissolved: false, ...(ruleVersion ? { ruleVersion } : {}) };
}
