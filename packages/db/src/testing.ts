import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from './client.ts';
import { appConnection, verifierConnection } from './credentials.ts';
import { migrate } from './migrate.ts';

/** Not the default schema: role names carry it, and a developer's own installation keeps its roles and passwords. */
export const testSchema = 'vinhdanh_test';
export const testSecret = 'only for databases that live as long as a test';

export type TestDatabase = {
  /** A superuser: row level security does not hold for it. For preparing and inspecting. */
  owner: Db;
  /** What the server uses. */
  app: Db;
  verifier: Db;
  /** The owner's address of this one database. */
  url: string;
  schema: string;
  secret: string;
  /** Closes the three connections and removes the database. */
  drop(): Promise<void>;
};

export type TestServer = { url: string; stop(): Promise<void> };

let ownServer: Promise<TestServer> | undefined;
let ownUsers = 0;

/**
 * A fresh, migrated, empty database. It is made on TEST_DATABASE_URL (a superuser's), as a copy of
 * TEST_DATABASE_TEMPLATE; the global set-up gives both. Without them a server of this process's own is started and
 * stopped with the last database.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const shared = process.env['TEST_DATABASE_URL'];
  ownUsers += shared === undefined ? 1 : 0;
  const serverUrl = shared ?? (await (ownServer ??= startTestServer())).url;
  const template = shared === undefined ? undefined : process.env['TEST_DATABASE_TEMPLATE'];
  const name = `${testSchema}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await createDatabase(serverUrl, name, template);
  const server = { url: databaseUrl(serverUrl, name) };
  if (template === undefined) await migrate({ server, schema: testSchema, secret: testSecret });
  const pools = {
    owner: connect({ server, schema: testSchema, max: 2 }),
    app: connect({ ...appConnection(server, testSchema, testSecret), max: 4 }),
    verifier: connect({ ...verifierConnection(server, testSchema, testSecret), max: 1 }),
  };
  const drop = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
    await dropDatabase(serverUrl, name);
    if (shared === undefined) await leaveOwnServer();
  };
  return { ...pools, url: server.url, schema: testSchema, secret: testSecret, drop };
}

async function leaveOwnServer() {
  ownUsers -= 1;
  if (ownUsers > 0 || !ownServer) return;
  const server = await ownServer;
  ownServer = undefined;
  await server.stop();
}

/** The embedded server on a temporary folder, without syncing to the disk. */
export async function startTestServer(): Promise<TestServer> {
  const { startEmbedded } = await import('./embedded/start.ts');
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-test-'));
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '64MB',
    max_connections: '200',
  };
  const server = await startEmbedded({ dataDirectory: folder, settings });
  // The server outlives its starter on purpose; a test run that ends without teardown must not leave it behind.
  const kill = () => process.kill(server.postmasterPid, 'SIGINT');
  process.once('exit', kill);
  const { host, port, user, password, database } = server;
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    stop: async () => {
      process.removeListener('exit', kill);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database, as a copy of `template` when given; nobody may be connected to the template. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  await withMaintenance(serverUrl, async ({ sql }) => {
    await sql`create database ${sql(name)} ${template === undefined ? sql`` : sql`template ${sql(template)}`}`;
  });
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withMaintenance(serverUrl, async ({ sql }) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

/** Runs `fn` while nobody else of this server runs anything under the same name; waits for its turn up to five minutes. */
export async function oneAtATime(serverUrl: string, name: string, fn: () => Promise<void>): Promise<void> {
  const db = connect({ server: { url: serverUrl }, schema: testSchema, max: 1, statementTimeout: 300_000 });
  try {
    await db.sql`select pg_advisory_lock(hashtextextended(${name}, 0))`;
    await fn();
  } finally {
    await db.end();
  }
}

/** The same server and user, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function withMaintenance(url: string, fn: (db: Db) => Promise<void>) {
  const db = connect({ server: { url }, schema: testSchema, max: 1, statementTimeout: 60_000 });
  try {
    await fn(db);
  } finally {
    await db.end();
  }
}
