import type { Level, Stage } from '@vinh-danh/workflows';
import type { Caller, Client, OutputOf } from './client.ts';
import { auditor, emailOf } from './cast.ts';
import type { Place, Travel } from './travel.ts';

type Row = OutputOf<'nominations.list'>['items'][number];
type Detail = OutputOf<'nominations.get'>;

/** The road from where a nomination lies: the level it is at and those ahead, and who decides. */
export type Road = { readonly ahead: readonly Level[]; readonly decidingId: string };

export type ListedSum = { readonly award: string; readonly decidedOn: string; readonly amount: number };

/** Sees everything and moves nothing: the auditor's look at where the nominations lie. */
export type Watch = {
  /** All nominations, or those in a stage; stops early once it has seen all `wanted`. */
  list(filter: { stage?: Stage }, wanted?: ReadonlySet<string>): Promise<Map<string, Row>>;
  get(id: string): Promise<Detail>;
  /** The same for all nominations for an award that lie in the same place, so asked once. */
  roadOf(travel: Travel): Promise<Road>;
  eligibility(id: string): Promise<OutputOf<'eligibility.ofNomination'>>;
  counts(): Promise<OutputOf<'statistics.counts'>['rows']>;
  prizes(): Promise<OutputOf<'statistics.prizes'>['rows']>;
  /** What is listed to be paid, by award and day of decision, in đồng. */
  payments(): Promise<ListedSum[]>;
};

/** `on` is the business day on which the auditor looks; the auditor's office stands on any. */
export function createWatch(client: Client, on: string): Watch {
  const caller: Caller = { email: emailOf(auditor), on };
  const roads = new Map<string, Promise<Road>>();
  const get = (id: string) => client.query(caller, 'nominations.get', { id });
  return {
    get,
    async list(filter, wanted) {
      const found = new Map<string, Row>();
      for (let cursor: Row['id'] | undefined; ;) {
        const after = cursor === undefined ? {} : { cursor: { key: null, id: cursor } };
        const { items, nextCursor } = await client.query(caller, 'nominations.list', {
          view: 'all',
          limit: 100,
          ...filter,
          ...after,
        });
        for (const item of items) found.set(item.id, item);
        if (!nextCursor || (wanted && [...wanted].every((id) => found.has(id)))) return found;
        cursor = nextCursor.id;
      }
    },
    roadOf({ id, plan, award, level, holder }) {
      // Above the unit the road goes on from whoever holds it, whatever unit it came from.
      const key = [level === 'unit' ? plan.unitKey : '', award, level, holder?.organisationId, plan.startsOn].join(' ');
      const known = roads.get(key) ?? get(id).then(roadIn);
      roads.set(key, known);
      return known;
    },
    eligibility: (id) => client.query(caller, 'eligibility.ofNomination', { id }),
    counts: async () => (await client.query(caller, 'statistics.counts', {})).rows,
    prizes: async () => (await client.query(caller, 'statistics.prizes', {})).rows,
    async payments() {
      const { years } = await client.query(caller, 'prizes.decisions', {});
      const sums = new Map<string, ListedSum>();
      for (const year of years) {
        const { decisions } = await client.query(caller, 'prizes.decisions', { year });
        for (const decisionId of new Set(decisions.map((decision) => decision.decisionId))) {
          const { decidedOn, payers } = await client.query(caller, 'prizes.get', { decisionId });
          for (const { award, amount, state } of payers.flatMap(({ rows }) => rows)) {
            if (state !== 'listed') continue;
            const key = `${award} ${decidedOn}`;
            sums.set(key, { award, decidedOn, amount: (sums.get(key)?.amount ?? 0) + (amount ?? 0) });
          }
        }
      }
      return [...sums.values()];
    },
  };
}

/** Where a row of the list says it lies. */
export function placeIn({ version, stage, level, award, holderId, holderRole }: Row): Place {
  const holder = holderId !== null && holderRole !== null ? { role: holderRole, organisationId: holderId } : undefined;
  return { version, stage, level, award, holder };
}

function roadIn({ route }: Detail): Road {
  return {
    ahead: route.filter(({ state }) => state !== 'done').map(({ level }) => level),
    decidingId: route.at(-1)?.organisationId ?? '',
  };
}
