import type { Executor } from '@vinh-danh/db';

/** The bodies that decide these nominations, each once, among those visible to the organisations. */
export async function listDeciders(
  { sql }: Executor,
  ids: readonly string[],
  organisations: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct n.dossier->'route'->-1->>'organisationId' as id from nominations n
    where n.id = any(${[...ids]}::uuid[]) and n.visible_to && ${[...organisations]}::text[]`;
  return rows.map(({ id }) => id);
}
