import type { Executor } from '@vinh-danh/db';

export type OrganisationRow = { id: string; nameVi: string; level: string; kind: string };
/** With the last day of one that has ended. */
export type FoundOrganisation = OrganisationRow & { validTo: string | null };

/** These organisations, by name. */
export async function listByIds({ sql }: Executor, ids: readonly string[]): Promise<OrganisationRow[]> {
  return sql<OrganisationRow[]>`
    select id, name_vi as "nameVi", level, kind from organisations where id = any(${[...ids]}::text[]) order by name_vi`;
}

/**
 * Organisations whose name holds the text, whatever its case: those valid on a day, or with `alsoEnded` those that have
 * ended before it as well, which come last.
 */
export async function searchOrganisations(
  { sql }: Executor,
  { text, limit, on, alsoEnded }: { text: string; limit: number; on: string; alsoEnded: boolean },
): Promise<FoundOrganisation[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<FoundOrganisation[]>`
    select id, name_vi as "nameVi", level, kind, valid_to as "validTo" from organisations
    where name_vi ilike ${pattern} and (valid_from is null or valid_from <= ${on})
      and (${alsoEnded} or valid_to is null or valid_to >= ${on})
    order by coalesce(valid_to < ${on}, false), name_vi, id limit ${limit}`;
}
