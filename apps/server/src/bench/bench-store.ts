import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appConnection, connect, migrate, startEmbedded } from '@vinh-danh/db';
import type { Connection, Db } from '@vinh-danh/db';

export type BenchStore = {
  owner: Db;
  connection: Connection;
  ownerUrl: string;
  schema: string;
  secret: string;
  close(): Promise<void>;
};

/** A database of its own for one benchmark, with the durability of a real one. */
export async function openBenchStore(settings: Record<string, string> = {}): Promise<BenchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-bench-'));
  const server = await startEmbedded({ dataDirectory: folder, settings });
  const schema = 'vinhdanh';
  const secret = 'only for a database that lives as long as a benchmark';
  await migrate({ server, schema, secret });
  const owner = connect({ server, schema, max: 2, statementTimeout: 0 });
  const { host, port, user, password, database } = server;
  return {
    owner,
    connection: appConnection(server, schema, secret),
    ownerUrl: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
    schema,
    secret,
    async close() {
      await owner.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
