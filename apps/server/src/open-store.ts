import { join } from 'node:path';
import {
  appConnection,
  assertAppConnection,
  connect,
  migrate,
  startEmbedded,
  type Connection,
  type Db,
  type EmbeddedServer,
  type Server,
} from '@vinh-danh/db';
import type { Env } from './env.ts';
import { settleMode } from './installation.ts';

export type Store = {
  readonly db: Db;
  /** Closes the pool and stops the embedded server, when there is one. */
  close(): Promise<void>;
};

/** Connections beside the gate's: the outbox, the events, signing in. */
const spareConnections = 3;

/**
 * Makes the database ready: starts the embedded server unless DATABASE_URL names one, brings the schema to the newest
 * version, sees to it that it is meant for this mode, and opens the application's pool under its own restricted role.
 */
export async function openStore(env: Env, tell: (line: string) => void): Promise<Store> {
  const embedded = env.databaseUrl === undefined ? await startOwn(env, tell) : undefined;
  try {
    const server: Server = embedded ?? { url: env.databaseUrl ?? '' };
    const { databaseSchema: schema, secret } = env;
    const given = appUserOf(env);
    await migrate({ server, schema, secret, ...(given === undefined ? {} : { appUser: given }) });
    await settle({ server, schema }, env);
    const db = connect({ ...applicationOf(env, server), max: env.poolSize + spareConnections });
    try {
      await assertAppConnection(db);
    } catch (error) {
      await db.end();
      throw error;
    }
    return { db, close: () => closeBoth(db, embedded) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function startOwn({ dataDirectory }: Env, log: (line: string) => void): Promise<EmbeddedServer> {
  return startEmbedded({ dataDirectory: join(dataDirectory, 'postgres'), log });
}

function applicationOf(env: Env, server: Server): Connection {
  const { databaseAppUrl, databaseSchema: schema, secret } = env;
  return databaseAppUrl === undefined
    ? appConnection(server, schema, secret)
    : { server: { url: databaseAppUrl }, schema };
}

function appUserOf({ databaseAppUrl }: Env): string | undefined {
  return databaseAppUrl === undefined ? undefined : decodeURIComponent(new URL(databaseAppUrl).username);
}

async function settle(connection: Connection, { mode }: Env): Promise<void> {
  const owner = connect({ ...connection, max: 1 });
  try {
    await settleMode(owner, mode);
  } finally {
    await owner.end();
  }
}

async function closeBoth(db: Db, embedded: EmbeddedServer | undefined): Promise<void> {
  await db.end();
  await embedded?.stop();
}
