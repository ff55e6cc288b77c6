import type { Executor, Tx } from '@vinh-danh/db';
import { readInContext } from '@vinh-danh/db';
import type { Facts } from '@vinh-danh/workflows';
import {
  type Counted,
  findQuotaReason,
  findSubjectReason,
  type Nominee,
  type Places,
  placesOf,
} from '@vinh-danh/workflows/movement';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import type { NominationDraft } from '../nominations/draft.ts';
import { visibleSql } from '../nominations/filter.ts';
import { type NamedRuling, readRulings } from './rulings.ts';

type Bar = NonNullable<Facts['movementBar']>;

/** What movements say against nominations that are submitted one after the other. */
export type PlaceKeeper = {
  barOf(id: string): Bar | undefined;
  /** Counts one as submitted. */
  take(id: string): void;
};

const free: PlaceKeeper = { barOf: () => undefined, take: () => {} };

/**
 * Keeps the places of movements for as long as the transaction lasts: whoever else submits for the same unit under the same
 * movement waits, and counts afterwards.
 */
export async function keepPlaces(
  tx: Tx,
  submitting: readonly { readonly id: string; readonly movementId: string | null }[],
): Promise<PlaceKeeper> {
  const under = submitting.flatMap(({ id, movementId }) => (movementId === null ? [] : [{ id, movementId }]));
  const rulings = await readRulings(tx, [...new Set(under.map(({ movementId }) => movementId))]);
  if (rulings.size === 0) return free;
  const nominees = await readNominees(
    tx,
    under.map(({ id }) => id),
  );
  const ruled = new Map(under.map(({ id, movementId }) => [id, rulings.get(movementId) ?? []]));
  const units = [...new Set([...nominees.values()].map(({ unitId }) => unitId))];
  const ruling = [...new Set([...ruled.values()].flat().map(({ movementId }) => movementId))];
  await lockPlaces(tx, ruling, units);
  const counted = await countSubmitted(tx, ruling, units, '*');
  const countOf = (movementId: string, unitId: string) => counted.get(`${movementId} ${unitId}`) ?? [];
  return {
    barOf: (id) => {
      const nominee = nominees.get(id);
      if (!nominee) return undefined;
      const reasons = (ruled.get(id) ?? []).flatMap((one) => {
        const reason =
          findSubjectReason(one, nominee) ?? findQuotaReason(one, nominee, countOf(one.movementId, nominee.unitId));
        return reason ? [reason as Bar] : [];
      });
      return reasons[0];
    },
    take: (id) => {
      const nominee = nominees.get(id);
      if (!nominee) return;
      const { unitId, subject, occupation } = nominee;
      for (const { movementId } of ruled.get(id) ?? [])
        counted.set(`${movementId} ${unitId}`, [...countOf(movementId, unitId), { subject, occupation, count: 1 }]);
    },
  };
}

/** @throws RefusedError `notFound` for a movement that is none, and where a movement does not take such a nominee. */
export async function checkNominees(tx: Tx, items: readonly NominationDraft[]): Promise<void> {
  const ids = [...new Set(items.flatMap(({ movementId }) => movementId ?? []))];
  if (ids.length === 0) return;
  const known = await tx.sql<{ id: string }[]>`select id from movements where id = any(${ids}::text[])`;
  const missing = ids.find((id) => !known.some((movement) => movement.id === id));
  if (missing) throw new RefusedError({ code: 'notFound', params: { movementId: missing } });
  const rulings = await readRulings(tx, ids);
  for (const [row, { organisationId, subject, movementId = '' }] of items.entries()) {
    const occupation = subject.kind === 'individual' ? subject.occupationGroup : null;
    const nominee = { unitId: organisationId, subject: subject.kind, occupation };
    for (const ruling of rulings.get(movementId) ?? []) {
      const reason = findSubjectReason(ruling, nominee);
      if (reason) throw new RefusedError({ ...reason, params: { ...reason.params, row } });
    }
  }
}

export type UnitPlaces = NamedRuling & Places;

/** What the movements over one ask of a unit's nominations, and what is left of their quotas, as far as the caller reads. */
export async function getPlaces(
  context: UserContext,
  { movementId, unitId }: { movementId: string; unitId: string },
): Promise<UnitPlaces[]> {
  const readable = readableBy(context);
  return readInContext(context.db, readable, async (tx) => {
    const rulings = (await readRulings(tx, [movementId])).get(movementId) ?? [];
    const ids = rulings.map((ruling) => ruling.movementId);
    const counted = await countSubmitted(tx, ids, [unitId], readable);
    return rulings.map((ruling) => ({
      ...ruling,
      ...placesOf(ruling.terms, unitId, counted.get(`${ruling.movementId} ${unitId}`) ?? []),
    }));
  });
}

async function lockPlaces({ sql }: Tx, movementIds: readonly string[], unitIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(place) from (
      select distinct hashtextextended('places ' || m || ' ' || u, 0) as place
      from unnest(${[...movementIds]}::text[]) as m, unnest(${[...unitIds]}::text[]) as u order by 1) as places`;
}

async function readNominees({ sql }: Tx, ids: readonly string[]): Promise<Map<string, Nominee>> {
  const rows = await sql<(Nominee & { id: string })[]>`
    select n.id, n.submitting_unit_id as "unitId", n.subject_kind as subject, p.occupation_group as occupation
    from nominations n left join persons p on p.id = n.person_id where n.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, ...nominee }) => [id, nominee]));
}

/** By movement and unit, what was submitted under it and all below it and is not over without a result. */
async function countSubmitted(
  { sql }: Executor,
  movementIds: readonly string[],
  unitIds: readonly string[],
  readable: readonly string[] | '*',
): Promise<Map<string, Counted[]>> {
  if (movementIds.length === 0) return new Map();
  const rows = await sql<(Counted & { ruling: string; unitId: string })[]>`
    with recursive below as (
      select id as ruling, id from movements where id = any(${[...movementIds]}::text[])
      union
      select b.ruling, m.id from below b join movements m on m.parent_id = b.id
    )
    select b.ruling, n.submitting_unit_id as "unitId", n.subject_kind as subject, p.occupation_group as occupation,
      count(*)::int as count
    from below b join nominations n on n.movement_id = b.id
    left join persons p on p.id = n.person_id
    where n.submitting_unit_id = any(${[...unitIds]}::text[]) and n.stage not in ('draft', 'discarded', 'withdrawn', 'rejected')
      and ${visibleSql(sql, readable)}
    group by 1, 2, 3, 4`;
  const grouped = Map.groupBy(rows, ({ ruling, unitId }) => `${ruling} ${unitId}`);
  return new Map(
    [...grouped].map(([key, found]) => [
      key,
      found.map(({ subject, occupation, count }) => ({ subject, occupation, count })),
    ]),
  );
}
