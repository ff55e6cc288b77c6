import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from './schema.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { historyRow, insertRows, type Dossier } from './testing-rows.ts';

describe('history is append-only', () => {
  let database: TestDatabase;
  let rows: { unitA: Dossier; unitB: Dossier };

  beforeAll(async () => {
    database = await createTestDatabase();
    rows = await insertRows(database.owner);
  });
  afterAll(async () => database.drop());

  it('takes new entries from the application without a context', async () => {
    await database.app.drizzle.insert(schema.history).values(historyRow(rows.unitA.nominationId, 2));
    const entries = await database.verifier.sql`
      select sequence from history where nomination_id = ${rows.unitA.nominationId} order by sequence`;
    expect(entries.map((entry) => entry['sequence'])).toEqual([1, 2]);
  });

  it.each([
    'update history set hash = hash',
    'delete from history',
    'truncate history',
    'truncate nominations cascade',
  ])('refuses the application: %s', async (statement) => {
    await expect(database.app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'update history set hash = hash',
    'delete from history',
    'truncate history',
    'truncate nominations cascade',
  ])('refuses the owner by trigger: %s', async (statement) => {
    await expect(database.owner.sql.unsafe(statement)).rejects.toMatchObject({
      code: '23000',
      message: expect.stringContaining('history is append-only'),
    });
  });

  it('refuses the owner also in a session that calls itself a replica', async () => {
    const attempt = database.owner.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`delete from history where true`;
    });
    await expect(attempt).rejects.toMatchObject({ code: '23000' });
  });

  it('refuses an upsert that would change an entry', async () => {
    const entry = historyRow(rows.unitA.nominationId, 1);
    const attempt = database.owner.drizzle
      .insert(schema.history)
      .values(entry)
      .onConflictDoUpdate({ target: [schema.history.nominationId, schema.history.sequence], set: { hash: 'x' } });
    await expect(attempt).rejects.toMatchObject({ cause: { code: '23000' } });
  });

  it('refuses a second entry with the same number', async () => {
    const attempt = database.app.drizzle.insert(schema.history).values(historyRow(rows.unitA.nominationId, 1));
    await expect(attempt).rejects.toMatchObject({ cause: { code: '23505', constraint_name: 'history_pkey' } });
  });
});
