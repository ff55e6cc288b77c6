import type { Executor } from '@vinh-danh/db';
import { procedureRules } from '@vinh-danh/workflows';
import type { FactFilter } from './fact-filter.ts';
import { type FactDimension, factDimensions, isPlace } from './facts.ts';

type Keyed = { readonly key: readonly (string | null)[] };

/** Whose values are ids. */
const named: ReadonlySet<FactDimension> = new Set([
  'submittingUnitId',
  'movementId',
  ...factDimensions.filter((dimension) => isPlace(dimension)),
]);

/** The names of the units and movements that stand in the keys and in the filter, by id; and the decrees, by regime. */
export async function namesOf(
  { sql }: Executor,
  by: readonly FactDimension[],
  rows: readonly Keyed[],
  filter: FactFilter,
): Promise<Record<string, string>> {
  const keys = by.flatMap((dimension, index) => (named.has(dimension) ? rows.map(({ key }) => key[index] ?? '') : []));
  const narrowed = [...named].flatMap((dimension) => [filter[dimension] ?? []].flat().map(String));
  const ids = [...new Set([...keys, ...narrowed])];
  const regimes = Object.fromEntries(procedureRules.regimes.map(({ code, decree }) => [code, decree]));
  if (ids.length === 0) return regimes;
  const found = await sql<{ id: string; name: string }[]>`
    select id, name_vi as name from organisations where id = any(${ids}::text[])
    union all select id, name from movements where id = any(${ids}::text[])`;
  return { ...regimes, ...Object.fromEntries(found.map(({ id, name }) => [id, name])) };
}
