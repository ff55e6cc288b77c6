import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAccount } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { embeddedError } from './errors.ts';
import { freePort } from './free-port.ts';
import { logTail, openLog } from './log-file.ts';
import { findPostmasterFile } from './postmaster-file.ts';
import { findProcess } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { proveServer } from './prove.ts';
import { serverEnvironment } from './run.ts';
import { serverArguments } from './settings.ts';
import { stopPostmaster } from './stop.ts';

/** All a start needs: `folder` is the cluster as the server is told it. */
export type LaunchPlan = {
  readonly cluster: string;
  readonly folder: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly password: string;
  readonly port: number | undefined;
  readonly settings: Record<string, string>;
  readonly log: (line: string) => void;
};

export type RunningServer = { readonly identity: ProcessIdentity; readonly port: number };

const PORT_TRIES = 5;
const PROOF_TRIES = 20;
const MEMORY_TRIES = 60;
const MEMORY_PAUSE_MS = 250;

/**
 * Starts the server and waits until it answers, recovery included. Tries again when another program took the free
 * port first, and while backends of a killed server still hold its memory.
 */
export async function launch(plan: LaunchPlan): Promise<RunningServer> {
  let portTries = 0;
  let memoryTries = 0;
  for (;;) {
    const port = plan.port ?? (await freePort());
    const started = await launchOnce(plan, port);
    if (started) return { identity: started, port };
    const tail = await logTail(plan.logFile);
    if (/pre-existing shared memory block/.test(tail) && ++memoryTries < MEMORY_TRIES) {
      await sleep(MEMORY_PAUSE_MS);
    } else if (/could not create any TCP\/IP sockets/.test(tail)) {
      if (plan.port !== undefined) throw embeddedError('PORT_IN_USE', `Port ${port} is taken:\n${tail}`);
      if (++portTries === PORT_TRIES) throw embeddedError('PORT_IN_USE', `No free port was found:\n${tail}`);
    } else {
      throw await startFailure(plan, tail);
    }
  }
}

/** Gives undefined when the server ended by itself; the log says why. */
async function launchOnce(plan: LaunchPlan, port: number): Promise<ProcessIdentity | undefined> {
  const log = await openLog(plan.logFile);
  const child = spawn(plan.binaries.postgres, serverArguments(plan.folder, port, plan.settings), {
    ...asAccount(plan.account),
    cwd: plan.cluster,
    env: serverEnvironment(),
    stdio: ['ignore', log.fd, log.fd],
    // Its own session: a Ctrl-C at the terminal reaches us, and we stop it in order.
    detached: true,
    windowsHide: true,
  });
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  child.unref();
  await log.close();
  const identity = child.pid === undefined ? undefined : findProcess(child.pid);
  if (!identity) return undefined;
  let ready = false;
  try {
    ready = await answers(plan, { port, pid: identity.pid, hasEnded: () => ended });
  } finally {
    if (!ready) await stopPostmaster(identity, plan.binaries.pgCtl, plan.cluster);
  }
  if (!ready) return undefined;
  reportEnd(child, plan);
  return identity;
}

async function answers(plan: LaunchPlan, child: { port: number; pid: number; hasEnded: () => boolean }) {
  const { cluster, password } = plan;
  let proofs = 0;
  while (!child.hasEnded() && proofs < PROOF_TRIES) {
    await sleep(10);
    const file = await findPostmasterFile(cluster);
    if (file?.pid !== child.pid || file.status !== 'ready') continue;
    proofs += 1;
    const proof = await proveServer({ cluster, port: child.port, password });
    if (proof.found === 'ours') return true;
    if (proof.found === 'refused') return false;
  }
  return false;
}

function reportEnd(child: ChildProcess, plan: LaunchPlan): void {
  child.on('exit', (exitCode, signal) => {
    if (exitCode !== 0) plan.log(`the PostgreSQL server ended with ${signal ?? exitCode}; see ${plan.logFile}`);
  });
}

async function startFailure(plan: LaunchPlan, tail: string): Promise<Error> {
  if (/lock file "postmaster.pid" already exists/.test(tail)) {
    const pid = (await findPostmasterFile(plan.cluster))?.pid;
    const details = pid === undefined ? {} : { pid };
    return embeddedError('DATA_FOLDER_IN_USE', `Another server runs on ${plan.cluster}:\n${tail}`, details);
  }
  return embeddedError('START_FAILED', `The PostgreSQL server did not start (${plan.logFile}):\n${tail}`);
}
