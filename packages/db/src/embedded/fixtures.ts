import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { findPostmasterFile, isPostmasterOf } from './postmaster-file.ts';
import { findProcess } from './process-identity.ts';
import type { EmbeddedServer } from './start.ts';

/** For tests: a data folder that is removed afterwards, with whatever server still runs in it. */
export async function temporaryData(): Promise<{ folder: string; cluster: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-test-'));
  const cluster = join(folder, 'postgres-18', 'cluster');
  const remove = async (): Promise<void> => {
    const left = await findPostmasterFile(cluster);
    if (left && (await isPostmasterOf(cluster, left.pid))) await killAndWait(left.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { folder, cluster, remove };
}

/** One superuser session on a started server; the caller ends it. */
export function connect({ host, port, user, password, database }: EmbeddedServer): postgres.Sql {
  return postgres({ host, port, user, password, database, max: 1, onnotice: () => undefined });
}

export type Starter = {
  child: ChildProcess;
  pid: number;
  said: Promise<{ port?: number; pid?: number; code?: string }>;
};

/** Another process that starts the server on the folder, says how it went in one line, and stays. */
export function startElsewhere(folder: string): Starter {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('start.ts', import.meta.url).href)});
    const say = (facts) => console.log(JSON.stringify(facts));
    try {
      const server = await startEmbedded({ dataDirectory: ${JSON.stringify(folder)} });
      process.once('SIGINT', () => setTimeout(() => server.stop().then(() => process.exit(0)), 300));
      setInterval(() => undefined, 1000);
      say({ port: server.port, pid: server.postmasterPid });
    } catch (error) { say({ code: error.code, pid: error.pid }); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const said = new Promise<Record<string, never>>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())));
    child.once('error', reject);
  });
  return { child, pid: child.pid ?? 0, said };
}

/** Ends a process and waits until it is gone. */
export async function killAndWait(pid: number, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (findProcess(pid)) process.kill(pid, signal);
  for (let waited = 0; findProcess(pid) && waited < 500; waited += 1) await sleep(20);
}
