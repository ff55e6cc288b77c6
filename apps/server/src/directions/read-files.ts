import type { Executor } from '@vinh-danh/db';
import type { FileType } from '@vinh-danh/workflows';

export type DirectionFile = { id: string; sha256: string; name: string; type: FileType; size: number };

/** A file the context may read. */
export async function findDirectionFile({ sql }: Executor, id: string): Promise<DirectionFile | undefined> {
  const [row] = await sql<DirectionFile[]>`select id, sha256, name, type, size from direction_files where id = ${id}`;
  return row;
}

/** Files of a direction's document, or of one of its tasks. */
export async function listDirectionFiles(
  { sql }: Executor,
  directionId: string,
  taskId: string | null,
): Promise<DirectionFile[]> {
  return sql<DirectionFile[]>`
    select id, sha256, name, type, size from direction_files
    where direction_id = ${directionId} and task_id is not distinct from ${taskId} order by uploaded_at, id`;
}
