import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, temporaryData } from './fixtures.ts';
import { findProcess } from './process-identity.ts';
import { startEmbedded } from './start.ts';
import type { EmbeddedServer } from './start.ts';

// The temporary folder has mode 0700: run as root, every test here also shows that the server's unprivileged
// account works on data it could not walk to.
describe('the embedded server on a fresh data folder', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let server: EmbeddedServer;
  beforeAll(async () => {
    data = await temporaryData();
    server = await startEmbedded({ dataDirectory: data.folder, settings: { work_mem: '7MB', fsync: 'on' } });
  });
  afterAll(() => data.remove());

  it('listens on this machine alone, durable, with the overridden settings', async () => {
    const sql = connect(server);
    const shown = async (name: string) => (await sql`select current_setting(${name}) as value`)[0]?.['value'];
    expect(await shown('listen_addresses')).toBe('127.0.0.1');
    expect(await shown('unix_socket_directories')).toBe('');
    expect([await shown('fsync'), await shown('synchronous_commit')]).toEqual(['on', 'on']);
    expect([await shown('work_mem'), await shown('max_connections')]).toEqual(['7MB', '100']);
    await sql.end();
  });

  it('sorts Vietnamese and knows its letters', async () => {
    const sql = connect(server);
    const rows = await sql`select x from (values ('đ'), ('e'), ('d'), ('ă'), ('b'), ('a')) as v (x) order by x`;
    expect(rows.map((row) => row['x']).join('')).toBe('aăbdđe');
    await sql`create extension pg_trgm`;
    await sql`create extension unaccent`;
    const [row] = await sql`select similarity('ĐẮK', 'đắk') as same, similarity('đắ', 'ươ') as other,
      unaccent('Đắk Lắk') as plain`;
    expect(row).toEqual({ same: 1, other: 0, plain: 'Dak Lak' });
    await sql.end();
  });

  it('asks for the password, which only its owner may read', async () => {
    const sql = connect({ ...server, password: 'wrong' });
    await expect(sql`select 1`).rejects.toMatchObject({ code: '28P01' });
    await sql.end();
    const { mode } = await stat(join(data.folder, 'postgres-18', 'password'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('refuses a second start in the same process and says who holds the folder', async () => {
    const second = startEmbedded({ dataDirectory: join(data.folder, '.') });
    await expect(second).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', pid: process.pid });
    const sql = connect(server);
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  });

  it('stops once however often it is asked, and keeps what was written', async () => {
    const before = connect(server);
    await before`create table kept as select 42 as answer`;
    await before.end();
    await Promise.all([server.stop(), server.stop()]);
    expect(findProcess(server.postmasterPid)).toBeUndefined();
    server = await startEmbedded({ dataDirectory: data.folder });
    const after = connect(server);
    expect(await after`select answer from kept`).toEqual([{ answer: 42 }]);
    await after.end();
    await server.stop();
  });

  it('says that an asked-for port is taken, and frees the folder', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startEmbedded({ dataDirectory: data.folder, port })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
    await new Promise((resolve) => other.close(resolve));
    server = await startEmbedded({ dataDirectory: data.folder, port });
    expect(server.port).toBe(port);
    await server.stop();
  });

  it('tells the log of a server that will not start', async () => {
    const start = startEmbedded({ dataDirectory: data.folder, settings: { work_mem: 'plenty' } });
    await expect(start).rejects.toMatchObject({ code: 'START_FAILED', message: expect.stringContaining('work_mem') });
  });
});
