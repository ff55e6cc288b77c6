import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A replay server as a process of its own, for tests that kill it. */
export type ServerProcess = { readonly url: string; readonly pid: number; isAlive(): boolean; kill(): Promise<void> };

type Start = { data: string; path: string; seed: number; port?: number };

/** Starts one and waits until it listens. @throws Error with what it said when it ends instead. */
export async function startProcess({ data, path, seed, port = 0 }: Start): Promise<ServerProcess> {
  const args = ['--data', data, '--case', path, '--seed', String(seed), '--port', String(port)];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), ...args], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = await Promise.race([
    once(child.stdout, 'data').then(([line]) => String(line).trim()),
    ended.then(([code]) => Promise.reject(new Error(`the server ended with ${String(code)}: ${said}`))),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      process.off('exit', killAtExit);
    },
  };
}

/** The postmaster of a replay's folder and its port, as it wrote them down; undefined when there is none. */
export async function findPostmaster(data: string): Promise<{ pid: number; port: number } | undefined> {
  const places = await readdir(join(data, 'postgres')).catch(() => []);
  const place = places.find((name) => name.startsWith('postgres-'));
  if (place === undefined) return undefined;
  const file = join(data, 'postgres', place, 'cluster', 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 && (await statOf(pid))?.name === 'postgres' ? { pid, port: Number(lines[3]) } : undefined;
}

/** Kills the postmaster with all its children at one blow and waits until none is left. Gives how many there were. */
export async function killPostgres(data: string): Promise<number> {
  const postmaster = await findPostmaster(data);
  if (!postmaster) return 0;
  // Stopped, it makes no more children while we count them.
  process.kill(postmaster.pid, 'SIGSTOP');
  const pids = [postmaster.pid, ...(await childrenOf(postmaster.pid))];
  for (const pid of pids) killIfThere(pid);
  for (const pid of pids) while (await statOf(pid)) await sleep(2);
  return pids.length;
}

/** Ends whatever still runs on the folder, and removes it. */
export async function clearAway(data: string, server: ServerProcess | undefined): Promise<void> {
  await server?.kill();
  await killPostgres(data);
  await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map(async (pid) => ({ pid, stat: await statOf(pid) })));
  return stats.flatMap(({ pid, stat }) => (stat?.parent === parent ? [pid] : []));
}

/** Linux: the name and the parent of a process that lives; a zombie does not. */
async function statOf(pid: number): Promise<{ name: string; parent: number } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, name, state, parent] = /^\d+ \((.*)\) (\S) (\d+) /s.exec(text) ?? [];
  return name === undefined || state === 'Z' || state === 'X' ? undefined : { name, parent: Number(parent) };
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
