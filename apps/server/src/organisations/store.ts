import type { Executor } from '@vinh-danh/db';

export type OrganisationRow = { id: string; nameVi: string; level: string; kind: string };

/** These organisations, by name. */
export async function listByIds({ sql }: Executor, ids: readonly string[]): Promise<OrganisationRow[]> {
  return sql<OrganisationRow[]>`
    select id, name_vi as "nameVi", level, kind from organisations where id = any(${[...ids]}::text[]) order by name_vi`;
}

/** Organisations valid on a day whose name holds the text, whatever its case. */
export async function searchOrganisations(
  { sql }: Executor,
  { text, limit, on }: { text: string; limit: number; on: string },
): Promise<OrganisationRow[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<OrganisationRow[]>`
    select id, name_vi as "nameVi", level, kind from organisations
    where name_vi ilike ${pattern} and (valid_from is null or valid_from <= ${on}) and (valid_to is null or valid_to >= ${on})
    order by name_vi limit ${limit}`;
}
