import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, embeddedError } from './errors.ts';
import { findProcess, isSameProcess } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { run } from './run.ts';

const FAST_MS = 60_000;
const IMMEDIATE_MS = 10_000;

/**
 * Stops a server and waits for its end: fast (sessions ended, everything written), and after a minute immediate,
 * which the next start repairs from the log. A process that has the number but is not the same one is left alone.
 */
export async function stopPostmaster(server: ProcessIdentity, pgCtl: string, cluster: string): Promise<void> {
  for (const [mode, signal, patience] of [
    ['fast', 'SIGINT', FAST_MS],
    ['immediate', 'SIGQUIT', IMMEDIATE_MS],
  ] as const) {
    if (!isSameProcess(server)) return;
    if (process.platform === 'win32') await run(pgCtl, ['stop', '-W', '-m', mode, '-D', cluster], {});
    else sendSignal(server.pid, signal);
    if (await hasEnded(server, patience)) return;
  }
  const { pid } = server;
  throw embeddedError('START_FAILED', `The PostgreSQL server, process ${pid}, does not stop.`, { pid });
}

async function hasEnded(server: ProcessIdentity, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!isSameProcess(server)) return true;
    await sleep(15);
  }
  return findProcess(server.pid) === undefined;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ESRCH') throw thrown;
  }
}
