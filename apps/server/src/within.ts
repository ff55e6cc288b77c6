import type { Db } from '@vinh-danh/db';
import { RefusedError } from './errors.ts';

/**
 * What the database gives within this time. The driver tries to connect again for up to 20 s before it fails a
 * statement; nobody should wait so long to hear that the database is away. For reading, and for what may as well happen
 * later: the statement is not taken back. @throws RefusedError `databaseAway`.
 */
export async function within<T>(ms: number, answer: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RefusedError({ code: 'databaseAway' })), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the database answers within this time. */
export async function isThere({ sql }: Db, ms: number): Promise<boolean> {
  return within(ms, sql`select 1`).then(
    () => true,
    () => false,
  );
}
