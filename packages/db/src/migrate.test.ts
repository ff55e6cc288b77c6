import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAppConnection } from './check.ts';
import { connect, type Db } from './client.ts';
import { withContext } from './context.ts';
import { appConnection, verifierConnection } from './credentials.ts';
import { migrate } from './migrate.ts';
import { schema } from './schema.ts';
import type { Server } from './settings.ts';
import { createTestDatabase, databaseUrl, testSecret as secret, type TestDatabase } from './testing.ts';
import { insertRows } from './testing-rows.ts';

const migrations = readMigrationFiles({ migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)) });
let database: TestDatabase;
let server: Server;
const open: Db[] = [];
const schemas: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = { url: database.url };
});
afterAll(async () => {
  await Promise.all(open.map((db) => db.end()));
  for (const name of schemas) {
    await database.owner.sql.unsafe(`drop schema if exists ${name} cascade`);
    for (const role of ['app', 'verifier']) await database.owner.sql.unsafe(`drop role if exists ${name}_${role}`);
  }
  await database.drop();
});

/** A schema name of this run alone: its roles are visible to every database of the server. */
function freshSchema(): string {
  const name = `test_${randomBytes(4).toString('hex')}`;
  schemas.push(name);
  return name;
}

function track(db: Db): Db {
  open.push(db);
  return db;
}

function appOf(name: string, key = secret): Db {
  return track(connect({ ...appConnection(server, name, key), max: 1 }));
}

async function journal(name: string) {
  return database.owner.sql`select id, hash from ${database.owner.sql(name)}.migrations order by id`;
}

describe('migrating', () => {
  it('is harmless a second time', async () => {
    const name = freshSchema();
    await migrate({ server, schema: name, secret });
    const before = await journal(name);
    await appOf(name).drizzle.insert(schema.outbox).values({ topic: 'kept', payload: {} });
    await migrate({ server, schema: name, secret });
    expect(await journal(name)).toEqual(before);
    expect(await appOf(name).sql`select topic from outbox`).toHaveLength(1);
  });

  it('is harmless from five processes at once', async () => {
    const name = freshSchema();
    await Promise.all(Array.from({ length: 5 }, () => migrate({ server, schema: name, secret })));
    const hashes = (await journal(name)).map((row) => row['hash']);
    expect(hashes).toEqual(migrations.map((migration) => migration.hash));
    await assertAppConnection(appOf(name));
  });

  it('is harmless in two databases at once, which share the roles of the server', async () => {
    const other = await createTestDatabase();
    const name = freshSchema();
    const servers = [server, { url: other.url }];
    await Promise.all(servers.map((each) => migrate({ server: each, schema: name, secret })));
    await Promise.all(servers.map((each) => migrate({ server: each, schema: name, secret: `${secret}, changed` })));
    await expect(assertAppConnection(appOf(name, `${secret}, changed`))).resolves.toBeUndefined();
    await other.drop();
  });

  it('gives the roles new passwords when the secret changes', async () => {
    const name = freshSchema();
    await migrate({ server, schema: name, secret });
    await migrate({ server, schema: name, secret: `${secret}, changed` });
    await expect(appOf(name).sql`select 1`).rejects.toMatchObject({ code: '28P01' });
    expect(await appOf(name, `${secret}, changed`).sql`select 1`).toHaveLength(1);
  });

  it('takes back privileges that somebody added by hand', async () => {
    const name = freshSchema();
    await migrate({ server, schema: name, secret });
    await database.owner.sql.unsafe(`grant delete on ${name}.nominations to ${name}_app`);
    await migrate({ server, schema: name, secret });
    await expect(appOf(name).sql`delete from nominations where true`).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a database that is newer than the program', async () => {
    const name = freshSchema();
    await migrate({ server, schema: name, secret });
    await database.owner.sql.unsafe(`insert into ${name}.migrations (hash, created_at) values ('x', 9e15)`);
    await expect(migrate({ server, schema: name, secret })).rejects.toThrow('newer than this program');
  });

  it.each(['public', 'pg_own', 'Vinh', 'a b', 'a"; drop schema x', '', 'x'.repeat(60)])(
    'refuses the schema name %j',
    async (name) => {
      await expect(migrate({ server, schema: name, secret })).rejects.toThrow('DATABASE_SCHEMA');
    },
  );

  it.each(['login superuser', 'login bypassrls', 'login createrole', 'nologin'])(
    'refuses an application role with %s',
    async (attribute) => {
      const name = freshSchema();
      await database.owner.sql.unsafe(`create role ${name}_app ${attribute}`);
      await expect(migrate({ server, schema: name, secret })).rejects.toThrow(`"${name}_app" must be`);
    },
  );

  it('refuses a short secret', async () => {
    await expect(migrate({ server, schema: freshSchema(), secret: 'short' })).rejects.toThrow('16 characters');
  });
});

describe('two installations in one database', () => {
  it('do not see each other', async () => {
    const [one, two] = [freshSchema(), freshSchema()];
    await Promise.all([one, two].map((name) => migrate({ server, schema: name, secret })));
    await insertRows(track(connect({ server, schema: one, max: 1 })));
    const count = (name: string) => withContext(appOf(name), '*', (tx) => tx.drizzle.$count(schema.persons));
    expect([await count(one), await count(two)]).toEqual([2, 0]);
    await expect(appOf(two).sql`select * from ${appOf(two).sql(one)}.organisations`).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('an owner who is no superuser', () => {
  async function ownerUrl(attributes: string) {
    const name = `${freshSchema()}_app`;
    await database.owner.sql.unsafe(`create role ${name} login password 'owner' ${attributes}`);
    const [row] = await database.owner.sql<{ name: string }[]>`select current_database() as name`;
    await database.owner.sql.unsafe(`grant create on database ${row?.name} to ${name}`);
    const url = new URL(databaseUrl(database.url, row?.name ?? ''));
    url.username = name;
    url.password = 'owner';
    return { url: url.href, name };
  }

  it('is told what to do when it may not create roles', async () => {
    const { url, name } = await ownerUrl('');
    const fresh = freshSchema();
    await expect(migrate({ server: { url }, schema: fresh, secret })).rejects.toThrow('DATABASE_APP_URL');
    await database.owner.sql.unsafe(`drop owned by ${name}`);
  });

  it('migrates for an application role that somebody else made', async () => {
    const owner = await ownerUrl('');
    const application = await ownerUrl('');
    const name = freshSchema();
    await migrate({ server: { url: owner.url }, schema: name, secret, appUser: application.name });
    const used = track(connect({ server: { url: application.url }, schema: name, max: 1 }));
    await expect(assertAppConnection(used)).resolves.toBeUndefined();
    await database.owner.sql.unsafe(`drop owned by ${owner.name}, ${application.name} cascade`);
  });

  it('migrates, is under row level security itself, and lets the verifier read', async () => {
    const owner = await ownerUrl('createrole');
    const name = freshSchema();
    await migrate({ server: { url: owner.url }, schema: name, secret });
    await migrate({ server: { url: owner.url }, schema: name, secret });
    await assertAppConnection(appOf(name));
    await insertRows(track(connect({ server, schema: name, max: 1 })));
    const asOwner = track(connect({ server: { url: owner.url }, schema: name, max: 1 }));
    expect(await asOwner.drizzle.$count(schema.persons)).toBe(0);
    await expect(asOwner.sql`truncate history`).rejects.toMatchObject({ code: '23000' });
    const verifier = track(connect({ ...verifierConnection(server, name, secret), max: 1 }));
    expect(await verifier.sql`select hash from history`).toHaveLength(2);
    await database.owner.sql.unsafe(`drop schema ${name} cascade; drop owned by ${owner.name} cascade`);
  });
});
