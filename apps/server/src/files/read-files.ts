import type { Executor } from '@vinh-danh/db';
import type { FileType, PaperFile } from '@vinh-danh/workflows';

export type FileRow = PaperFile & { name: string };

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
