import type { Executor } from '@vinh-danh/db';
import { bodiesOf, procedureRules } from '@vinh-danh/workflows';
import type { Dossier, Facts } from '@vinh-danh/workflows';
import { findHeirs } from '../organisations/heirs.ts';

type Road = NonNullable<Facts['road']>;
type Lying = { readonly id: string; readonly dossier: Dossier };

/** By id, the road as it stands on a day for these dossiers, and what has ended of the road they are on; one query. */
export async function readRoads(db: Executor, dossiers: readonly Lying[], on: string): Promise<Map<string, Road>> {
  if (dossiers.length === 0) return new Map();
  const known = dossiers.map(({ id, dossier }) => ({
    id,
    unit: dossier.route[0]?.organisationId ?? '',
    bodies: [...new Set(dossier.route.flatMap(bodiesOf))],
  }));
  const starts = new Set([...known.flatMap(({ bodies }) => bodies), ...Object.values(procedureRules.nationalOffices)]);
  const { ended, laddersOf } = await findHeirs(db, [...starts], on);
  return new Map(
    known.map(({ id, unit, bodies }) => {
      const own = bodies.flatMap((body) => (Object.hasOwn(ended, body) ? [[body, ended[body] ?? null] as const] : []));
      return [id, { ladders: laddersOf(unit), ended: Object.fromEntries(own) }];
    }),
  );
}
