import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, Db } from '@vinh-danh/db';
import { connect, startEmbedded, verifierConnection } from '@vinh-danh/db';
import type { Env } from '../env.ts';
import { openStore } from '../open-store.ts';

export type ReplayStore = {
  /** The application's connection. */
  readonly db: Db;
  readonly env: Env;
  /** Reads the history and nothing of a person. */
  readonly verifier: Connection;
  /** Closes everything, and removes the database unless it is to be kept. */
  close(): Promise<void>;
};

type Place = { readonly url: string; leave(): Promise<void> };

/** Not the schema of a real installation: its roles, which a server shares among its databases, stay untouched. */
const replaySchema = 'vinhdanh_replay';

/** A server whose data nobody needs after a power cut. */
const fleeting = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * An empty database of the replay's own: in the folder `data`, which is kept and gone on with, or else a new database on
 * the server of `env.databaseUrl`, or else one in a temporary folder; the last two are removed with `close`.
 */
export async function openReplayStore(env: Env, { data }: { data?: string | undefined } = {}): Promise<ReplayStore> {
  const place = await findPlace(env, data);
  try {
    const own: Env = {
      ...env,
      mode: 'replay',
      databaseUrl: place.url,
      databaseAppUrl: undefined,
      databaseSchema: replaySchema,
    };
    const store = await openStore(own, () => undefined);
    return {
      db: store.db,
      env: own,
      verifier: verifierConnection({ url: place.url }, replaySchema, own.secret),
      async close() {
        await store.close();
        await place.leave();
      },
    };
  } catch (error) {
    await place.leave();
    throw error;
  }
}

async function findPlace({ databaseUrl }: Env, data: string | undefined): Promise<Place> {
  if (data !== undefined) return startOn(join(data, 'postgres'), {});
  if (databaseUrl !== undefined) return createOn(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-replay-'));
  const place = await startOn(folder, fleeting);
  return {
    url: place.url,
    async leave() {
      await place.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startOn(dataDirectory: string, settings: Record<string, string>): Promise<Place> {
  const server = await startEmbedded({ dataDirectory, settings });
  const { host, port, user, password, database } = server;
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    leave: () => server.stop(),
  };
}

async function createOn(serverUrl: string): Promise<Place> {
  const name = `${replaySchema}_${randomBytes(6).toString('hex')}`;
  await maintain(serverUrl, ({ sql }) => sql`create database ${sql(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    leave: () => maintain(serverUrl, ({ sql }) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function maintain(url: string, statement: (db: Db) => PromiseLike<unknown>): Promise<void> {
  const db = connect({ server: { url }, schema: replaySchema, max: 1, statementTimeout: 60_000 });
  try {
    await statement(db);
  } finally {
    await db.end();
  }
}
