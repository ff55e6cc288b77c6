import { inTransaction, reading, type Db, type Tx } from './client.ts';

/**
 * Runs `fn` in a transaction that may see the personal data of these organisations: subjects that belong to them, and
 * subjects, narrative and history of nominations visible to them. `'*'` is the auditor: reads everything, writes nothing.
 * An empty list sees nothing. The context ends with the transaction.
 */
export async function withContext<T>(
  db: Db,
  organisations: readonly string[] | '*',
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(db, async (tx) => {
    // Sent together with the first statement of `fn`: a connection keeps their order, and one round trip is saved.
    const [, result] = await Promise.all([setContext(tx, organisations), fn(tx)]);
    return result;
  });
}

/** The same for work that only reads: two round trips fewer. */
export async function readInContext<T>(
  db: Db,
  organisations: readonly string[] | '*',
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  return reading(db, async (tx) => {
    const [, result] = await Promise.all([setContext(tx, organisations), fn(tx)]);
    return result;
  });
}

/** Changes the context of a running transaction, for a step that reads in the name of a further organisation. */
export async function setContext(tx: Tx, organisations: readonly string[] | '*'): Promise<void> {
  if (organisations === '*') {
    await tx.sql`select set_config('app.organisations', '*', true)`;
    return;
  }
  await tx.sql`select set_config('app.organisations', ${[...organisations]}::text[]::text, true)`;
}
