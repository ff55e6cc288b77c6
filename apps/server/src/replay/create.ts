import type { NominationDraft } from '../nominations/draft.ts';
import { CallError } from './client.ts';
import { emailOf } from './cast.ts';
import type { Office } from './cast.ts';
import type { Performing } from './perform.ts';
import type { Plan } from './plan.ts';
import { derivedId } from './random.ts';
import type { Travel } from './travel.ts';

const batchSize = 40;

export type Planned = { readonly plan: Plan; readonly draft: NominationDraft };

/** Nominations that a unit writes down together. */
export type Creation = { readonly unitKey: string; readonly on: string; readonly items: readonly Planned[] };

/** What is written down, in the order of the days: by unit, forty at once; what is to be upgraded one by one. */
export function creationsOf(planned: readonly Planned[]): Creation[] {
  const groups = Map.groupBy(
    planned,
    ({ plan }) => `${plan.startsOn} ${plan.unitKey} ${plan.askedFor.length > 0 ? plan.key : ''}`,
  );
  const creations = [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / batchSize) }, (_, index) => {
      const items = group.slice(index * batchSize, (index + 1) * batchSize);
      return { unitKey: items[0]?.plan.unitKey ?? '', on: items[0]?.plan.startsOn ?? '', items };
    }),
  );
  return creations.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** Sends a creation as the unit's nominator. @throws Error naming the nomination that nobody can decide. */
export async function create(performing: Performing, creation: Creation): Promise<Travel[]> {
  const [first] = creation.items;
  const candidates = first && first.plan.askedFor.length > 0 ? first.plan.askedFor : [undefined];
  let refused: CallError | undefined;
  for (const award of candidates) {
    try {
      return await createFor(performing, creation, award);
    } catch (error) {
      if (!(error instanceof CallError) || !error.refusal) throw error;
      refused = error;
    }
  }
  const row = Number(refused?.refusal?.params?.['row'] ?? 0);
  throw new Error(`${creation.items[row]?.plan.key} of ${creation.unitKey}: ${refused?.message}`, { cause: refused });
}

/** `award` in place of what is planned, for the award a unit asks for before it is upgraded. */
async function createFor(
  { client, seed, acknowledge }: Performing,
  { unitKey, on, items }: Creation,
  award: string | undefined,
): Promise<Travel[]> {
  const drafts = items.map(({ draft }) => (award === undefined ? draft : { ...draft, award }));
  const office: Office = { role: 'nominator', organisationId: unitKey };
  const email = emailOf(office);
  const commandId = derivedId(seed, on, email, 'nominations.createMany', drafts);
  const { created } = await client.mutate({ email, on }, 'nominations.createMany', { commandId, items: drafts });
  return created.map(({ id, version }, index) => {
    const planned = items[index];
    const draft = drafts[index];
    if (!planned || !draft) throw new Error(`${unitKey}: more created than asked for`);
    acknowledge({ nominationId: id, version, commandId });
    return toTravel(planned.plan, draft, { id, version, holder: office });
  });
}

function toTravel(
  plan: Plan,
  draft: NominationDraft,
  { id, version, holder }: { id: string; version: number; holder: Office },
): Travel {
  return {
    plan,
    draft,
    id,
    version,
    stage: 'draft',
    level: 'unit',
    award: draft.award,
    holder,
    lastOn: plan.startsOn,
    due: plan.startsOn,
    isStale: false,
    hasMoved: true,
    hasBeenReturned: false,
    isRevocationProposed: false,
    remedies: [],
    refusals: 0,
  };
}
