import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { assertAppConnection } from './check.ts';
import { connect } from './client.ts';
import { withContext } from './context.ts';
import { appConnection } from './credentials.ts';
import { migrate } from './migrate.ts';
import { schema } from './schema.ts';
import { createDatabase, databaseUrl, dropDatabase, testSchema, testSecret as secret } from './testing.ts';
import { insertRows } from './testing-rows.ts';

const url = process.env['PG15_DATABASE_URL'];

// The oldest server we promise. Set PG15_DATABASE_URL to a superuser's address on one; without it this is skipped.
it.skipIf(url === undefined)('runs on PostgreSQL 15 (PG15_DATABASE_URL)', async () => {
  const name = `${testSchema}_15_${randomBytes(4).toString('hex')}`;
  await createDatabase(url ?? '', name);
  const server = { url: databaseUrl(url ?? '', name) };
  await migrate({ server, schema: testSchema, secret });
  await migrate({ server, schema: testSchema, secret });
  const owner = connect({ server, schema: testSchema, max: 1 });
  const app = connect({ ...appConnection(server, testSchema, secret), max: 1 });
  try {
    const [version] = await owner.sql<
      { number: number }[]
    >`select current_setting('server_version_num')::int as number`;
    expect(Math.trunc((version?.number ?? 0) / 10_000)).toBe(15);
    await insertRows(owner);
    await assertAppConnection(app);
    const count = (context: string[] | '*') => withContext(app, context, (tx) => tx.drizzle.$count(schema.persons));
    expect([await count([]), await count(['unit-a']), await count(['department']), await count('*')]).toEqual([
      0, 1, 2, 2,
    ]);
    await expect(owner.sql`delete from history where true`).rejects.toMatchObject({ code: '23000' });
  } finally {
    await Promise.all([owner.end(), app.end()]);
    await dropDatabase(url ?? '', name);
  }
});
