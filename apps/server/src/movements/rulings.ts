import type { Executor } from '@vinh-danh/db';
import { MovementTerms, type Ruling } from '@vinh-danh/workflows/movement';

/** A movement that has a say, with its terms. */
export type NamedRuling = Ruling & { readonly movementId: string; readonly name: string };

/** Which movements have a say over what is nominated under each of these: itself and those above it, as far as they lay down terms. */
export async function readRulings(
  { sql }: Executor,
  movementIds: readonly string[],
): Promise<Map<string, NamedRuling[]>> {
  if (movementIds.length === 0) return new Map();
  const rows = await sql<(NamedRuling & { of: string })[]>`
    with recursive up as (
      select id as of, id, parent_id, 0 as height from movements where id = any(${[...movementIds]}::text[])
      union
      select up.of, m.id, m.parent_id, up.height + 1 from up join movements m on m.id = up.parent_id where up.height < 20
    )
    select up.of, m.id as "movementId", m.name, m.terms, coalesce((
        select d.number from movement_documents d where d.movement_id = m.id order by d.issued_on, d.number limit 1), m.name) as document
    from up join movements m on m.id = up.id where m.terms <> '{}'
    order by up.height`;
  const rulings = rows.map(({ of, ...row }) => ({ of, ruling: { ...row, terms: MovementTerms.parse(row.terms) } }));
  return new Map(
    [...Map.groupBy(rulings, ({ of }) => of)].map(([of, found]) => [of, found.map(({ ruling }) => ruling)]),
  );
}
