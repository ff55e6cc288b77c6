import type { Executor } from '@vinh-danh/db';
import type { FileType, PaperFile } from '@vinh-danh/workflows';

export type FileRow = PaperFile & { name: string };

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

/** A file the context may read. */
export async function findFile({ sql }: Executor, id: string): Promise<FileRow | undefined> {
  const [row] = await sql<FileRow[]>`select id, sha256, name, type, size from files where id = ${id}`;
  return row;
}

/** The names of a nomination's files by their id, with what each is. */
export async function listFiles(
  { sql }: Executor,
  nominationId: string,
): Promise<{ id: string; name: string; type: FileType; size: number }[]> {
  return sql<{ id: string; name: string; type: FileType; size: number }[]>`
    select id, name, type, size from files where nomination_id = ${nominationId} order by uploaded_at, id`;
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
