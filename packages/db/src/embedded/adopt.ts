import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedError } from './errors.ts';
import { disownPostmasterFile, findPostmasterFile, isPostmasterOf } from './postmaster-file.ts';
import { findProcess } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { proveServer } from './prove.ts';
import { serverArguments } from './settings.ts';
import { stopPostmaster } from './stop.ts';
import type { LaunchPlan, RunningServer } from './launch.ts';

const ANSWER_MS = 15_000;

/**
 * Looks for a server that outlived its starter. One that runs as we would start it now (same program, port and
 * settings) is adopted; any other of this folder is stopped, for a fresh start. A pid file that names a stranger
 * or a dead process is disowned. Only the holder of the folder's lock may call this.
 */
export async function adoptRunning(plan: LaunchPlan): Promise<RunningServer | undefined> {
  const { cluster, password, log } = plan;
  const file = await findPostmasterFile(cluster);
  const server = file && findProcess(file.pid);
  if (!file) return undefined;
  if (!server || !(await isPostmasterOf(cluster, file.pid))) {
    log(`postmaster.pid was left behind: process ${file.pid} is not this server, or no more`);
    await disownPostmasterFile(cluster);
    return undefined;
  }
  if (await runsAsPlanned(plan, file.port)) {
    if (await answers({ plan, server })) {
      log(`adopted the running PostgreSQL server, process ${file.pid}, port ${file.port}`);
      return { identity: server, port: file.port };
    }
  }
  if (file.port > 0 && (await proveServer({ cluster, port: file.port, password })).found === 'refused') {
    const message = `The server of ${cluster}, process ${file.pid}, refuses the password in the password file`;
    throw embeddedError('DATA_FOLDER_UNUSABLE', `${message}.`, { pid: file.pid });
  }
  log(`stopping the PostgreSQL server left behind, process ${file.pid}, to start it anew`);
  await stopPostmaster(server, plan.binaries.pgCtl, cluster);
  return undefined;
}

/** The server writes its own command line down: the same line means the same program, port and settings. */
async function runsAsPlanned(plan: LaunchPlan, port: number): Promise<boolean> {
  if (plan.port !== undefined && plan.port !== port) return false;
  const line = await readFile(join(plan.cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  const planned = serverArguments(plan.folder, port, plan.settings).map((argument) => ` "${argument}"`);
  return line.trim().endsWith(`postgres${planned.join('')}`) || line.trim().endsWith(`postgres.exe${planned.join('')}`);
}

/** Waits while the server recovers, however long that takes; a silent one is given up after a while. */
async function answers({ plan, server }: { plan: LaunchPlan; server: ProcessIdentity }): Promise<boolean> {
  const { cluster, password } = plan;
  let deadline = Date.now() + ANSWER_MS;
  while (Date.now() < deadline) {
    const file = await findPostmasterFile(cluster);
    if (!file || file.pid !== server.pid || file.status === 'stopping') return false;
    const proof = await proveServer({ cluster, port: file.port, password });
    if (proof.found === 'ours') return proof.version === plan.binaries.version;
    if (proof.found === 'refused') return false;
    if (proof.found === 'busy') deadline = Date.now() + ANSWER_MS;
    await sleep(50);
  }
  return false;
}
