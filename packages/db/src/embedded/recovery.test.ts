import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asAccount, chooseAccount } from './account.ts';
import { connect, killAndWait, startElsewhere, temporaryData } from './fixtures.ts';
import type { Starter } from './fixtures.ts';
import { findProcess } from './process-identity.ts';
import { startEmbedded } from './start.ts';

describe('a data folder after an accident', () => {
  let data: Awaited<ReturnType<typeof temporaryData>>;
  const starters: Starter[] = [];
  const elsewhere = (): Starter => {
    const starter = startElsewhere(data.folder);
    starters.push(starter);
    return starter;
  };
  // What the folder is left like, before anything mends it.
  const start = (settings: Record<string, string> = {}) =>
    startEmbedded({ dataDirectory: data.folder, settings, revive: false });

  beforeAll(async () => {
    data = await temporaryData();
    await (await start()).stop();
  });
  afterEach(async () => {
    for (const { pid } of starters.splice(0)) await killAndWait(pid);
  });
  afterAll(() => data.remove());

  it('lets one of two starters have it; the other learns whose it is', async () => {
    const both = [elsewhere(), elsewhere()];
    const said = await Promise.all(both.map((starter) => starter.said));
    const winner = both[said.findIndex((facts) => facts.port !== undefined)];
    const refused = said.filter((facts) => facts.code !== undefined);
    expect(refused).toEqual([{ code: 'DATA_FOLDER_IN_USE', pid: winner?.pid }]);
    await killAndWait(winner?.pid ?? 0, 'SIGINT');
  });

  it('adopts the server of a starter that was killed', async () => {
    const starter = elsewhere();
    const first = await starter.said;
    await killAndWait(starter.pid);
    expect(findProcess(first.pid ?? 0)).toBeDefined();
    const server = await start();
    expect([server.postmasterPid, server.port]).toEqual([first.pid, first.port]);
    await server.stop();
    expect(findProcess(server.postmasterPid)).toBeUndefined();
    expect((await readdir(data.cluster)).filter((name) => /^(proof-|postmaster.pid)/.test(name))).toEqual([]);
  });

  it('does not adopt a server with other settings, but starts it anew', async () => {
    const starter = elsewhere();
    const first = await starter.said;
    await killAndWait(starter.pid);
    const server = await start({ work_mem: '5MB' });
    expect(server.postmasterPid).not.toBe(first.pid);
    expect(findProcess(first.pid ?? 0)).toBeUndefined();
    await server.stop();
  });

  it('gives the starter time to stop in order when the terminal interrupts the whole group', async () => {
    const starter = elsewhere();
    const { pid = 0 } = await starter.said;
    const exit = once(starter.child, 'exit');
    process.kill(-starter.pid, 'SIGINT');
    await sleep(150);
    expect(findProcess(pid)).toBeDefined();
    expect(await exit).toEqual([0, null]);
    expect(findProcess(pid)).toBeUndefined();
  });

  it('recovers every confirmed row after the server was killed with sessions open', async () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const killed = await startEmbedded({ dataDirectory: data.folder, log, revive: false });
    const sql = connect(killed);
    await sql`create table confirmed (n int primary key)`;
    await sql`insert into confirmed select generate_series(1, 1000)`;
    const busy = sql`select pg_sleep(20)`.catch(() => 'cut');
    await sleep(50);
    await killAndWait(killed.postmasterPid);
    await killed.stop();
    const server = await start();
    const again = connect(server);
    expect(await again`select count(*)::int as count from confirmed`).toEqual([{ count: 1000 }]);
    expect([await busy, lines.join()]).toEqual(['cut', expect.stringContaining('SIGKILL')]);
    await Promise.all([again.end(), sql.end({ timeout: 0 })]);
    await server.stop();
  });

  it.each([
    ['a stranger', 'echo $$; exec sleep 30'],
    ['a zombie', 'true & echo $!; exec sleep 30'],
  ])('is not misled by a pid file that names %s', async (_who, script) => {
    // Of the server's own account: PostgreSQL takes the number of a process it may not signal for a leftover.
    const account = asAccount(chooseAccount([data.cluster]));
    const stranger = spawn('/bin/sh', ['-c', script], { ...account, stdio: ['ignore', 'pipe', 'inherit'] });
    const said: unknown[] = await once(stranger.stdout, 'data');
    const killed = await start();
    const pidFile = join(data.cluster, 'postmaster.pid');
    await killAndWait(killed.postmasterPid);
    await killed.stop();
    const left = await readFile(pidFile, 'utf8');
    await writeFile(pidFile, left.replace(/^\d+/, String(said[0]).trim()));
    const server = await start();
    expect(findProcess(stranger.pid ?? 0)).toBeDefined();
    await server.stop();
    stranger.kill('SIGKILL');
  });

  it('finishes a first start that was killed halfway', async () => {
    const fresh = await temporaryData();
    const starter = startElsewhere(fresh.folder);
    await sleep(400);
    await killAndWait(starter.pid);
    const server = await startEmbedded({ dataDirectory: fresh.folder });
    const names = await readdir(join(fresh.folder, 'postgres-18'));
    expect(names.filter((name) => name.startsWith('new-cluster-'))).toEqual([]);
    await server.stop();
    await fresh.remove();
  });
});
