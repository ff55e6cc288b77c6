import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, killAndWait, startElsewhere, temporaryData } from './fixtures.ts';
import { findProcess } from './process-identity.ts';
import { startEmbedded } from './start.ts';
import type { EmbeddedServer } from './start.ts';

describe('a server that dies while its starter lives', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  let server: EmbeddedServer;
  let lines: string[];
  const start = () => startEmbedded({ dataDirectory: data.folder, log: (line) => lines.push(line) });
  const isBack = (pid: number) => () => server.postmasterPid !== pid && findProcess(server.postmasterPid) !== undefined;

  beforeAll(async () => {
    data = await temporaryData();
  });
  beforeEach(async () => {
    lines = [];
    server = await start();
  });
  afterEach(() => server.stop());
  afterAll(() => data.remove());

  it('is back on its port with every confirmed row, and the log tells', async () => {
    const { port, postmasterPid: pid } = server;
    const sql = connect(server);
    await sql`create table confirmed as select generate_series(1, 1000) as n`;
    await killAndWait(pid);
    await expect.poll(isBack(pid), { timeout: 20_000 }).toBe(true);
    // The pool that was open all the time.
    const count = () => sql`select count(*)::int as count from confirmed`.catch(() => undefined);
    await expect.poll(count, { timeout: 10_000 }).toEqual([{ count: 1000 }]);
    expect(server.port).toBe(port);
    const told = new RegExp(`process ${pid}, died: starting it again on port ${port}\n[^]*is back, process \\d+`);
    expect(lines.join('\n')).toMatch(told);
    await sql.end();
  });

  it('is tried again until its port is free', async () => {
    const { port, postmasterPid: pid } = server;
    const other = createServer((socket) => socket.destroy());
    await killAndWait(pid);
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await expect.poll(() => lines.join('\n'), { timeout: 10_000 }).toMatch(/not back yet: Port \d+ is taken/);
    await new Promise((resolve) => other.close(resolve));
    await expect.poll(isBack(pid), { timeout: 20_000 }).toBe(true);
    expect(server.port).toBe(port);
  });

  it('stays down when it was shut down in order', async () => {
    const { postmasterPid: pid } = server;
    await killAndWait(pid, 'SIGINT');
    await expect.poll(() => lines.at(-1)).toMatch(/was shut down; it stays down/);
    expect(server.postmasterPid).toBe(pid);
  });

  it('stays down when it was to stop meanwhile', async () => {
    const { postmasterPid: pid } = server;
    await killAndWait(pid);
    await sleep(150);
    await server.stop();
    await sleep(500);
    expect(findProcess(server.postmasterPid)).toBeUndefined();
  });

  it('is watched after it was adopted', async () => {
    await server.stop();
    const starter = startElsewhere(data.folder);
    const { pid = 0 } = await starter.said;
    await killAndWait(starter.pid);
    server = await start();
    expect(server.postmasterPid).toBe(pid);
    await killAndWait(pid);
    await expect.poll(isBack(pid), { timeout: 20_000 }).toBe(true);
  });
});
