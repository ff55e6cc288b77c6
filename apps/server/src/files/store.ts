import type { Executor } from '@vinh-danh/db';
import type { PaperFile } from '@vinh-danh/workflows';
import type { FileRow } from './read-files.ts';

export async function insertFile(
  { sql }: Executor,
  {
    id,
    sha256,
    name,
    type,
    size,
    nominationId,
    uploadedById,
  }: FileRow & { nominationId: string; uploadedById: string },
): Promise<void> {
  await sql`
    insert into files (id, nomination_id, sha256, name, type, size, uploaded_by_id)
    values (${id}, ${nominationId}, ${sha256}, ${name}, ${type}, ${size}, ${uploadedById})`;
}

/** How many of these are files of the nomination, exactly as they are told. */
export async function countMatching(
  { sql }: Executor,
  nominationId: string,
  told: readonly PaperFile[],
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from files f
    join jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(id uuid, sha256 text, type text, size int)
      on t.id = f.id and t.sha256 = f.sha256 and t.type = f.type and t.size = f.size
    where f.nomination_id = ${nominationId}`;
  return row?.count ?? 0;
}
