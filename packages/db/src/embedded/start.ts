import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAccount } from './account.ts';
import { adoptRunning } from './adopt.ts';
import { findBinaries, resolvePackage } from './binaries.ts';
import { createCluster, folderArgument, hasCluster, secureCluster } from './cluster.ts';
import { asUnusable, codeOf } from './errors.ts';
import { launch } from './launch.ts';
import type { LaunchPlan, RunningServer } from './launch.ts';
import { prepareLayout, removeLeftovers } from './layout.ts';
import type { Layout } from './layout.ts';
import { acquireLock } from './lock.ts';
import type { FolderLock } from './lock.ts';
import { readOrCreatePassword } from './password.ts';
import { leaveDead, revive } from './revive.ts';
import type { Revived } from './revive.ts';
import { HOST } from './settings.ts';
import { stopPostmaster } from './stop.ts';

const ADOPT_TRIES = 10;

export type StartOptions = {
  dataDirectory: string;
  port?: number;
  log?: (line: string) => void;
  settings?: Record<string, string>;
  /** Whether to start the server again when it dies while this process lives; true when not given. */
  revive?: boolean;
};

/** How to reach the server as its superuser, which process it is, and how to end it. */
export type EmbeddedServer = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Another one after the server died and was started again. */
  readonly postmasterPid: number;
  /** Stops the server (fast shutdown) and frees the data folder. May be called again. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL server that comes with the program on a data folder, which is made if missing, or adopts
 * the server a killed process left running there. Without `port` the system chooses one; `settings` become `-c`
 * options of the server; `log` takes English lines about what happens. The server goes on when this process ends
 * without `stop`, and is started again on its port when it dies. Throws an `EmbeddedError`, DATA_FOLDER_IN_USE among them.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedServer> {
  try {
    const layout = await prepareLayout(options.dataDirectory);
    const lock = await acquireLock(layout.root);
    try {
      const plan = await makePlan(layout, options);
      const server = await adoptOrLaunch(plan);
      const isRevived = options.revive ?? true;
      return facts(plan, isRevived ? revive(plan, server, adoptOrLaunch) : leaveDead(server), lock);
    } catch (thrown) {
      await lock.release();
      throw thrown;
    }
  } catch (thrown) {
    throw asUnusable(thrown, options.dataDirectory);
  }
}

async function makePlan(layout: Layout, options: StartOptions): Promise<LaunchPlan> {
  const { data, root, cluster, passwordFile, logFile } = layout;
  const log = options.log ?? (() => undefined);
  await removeLeftovers(layout);
  const account = chooseAccount([cluster, data]);
  const packageFolder = resolvePackage();
  const copyFolders = account ? [root, '/var/lib/vinh-danh', join(tmpdir(), 'vinh-danh')] : [root];
  const binaries = await findBinaries({ packageFolder, account, copyFolders });
  const password = await readOrCreatePassword(passwordFile, hasCluster(cluster));
  if (!hasCluster(cluster)) {
    log(`creating a PostgreSQL cluster in ${cluster}`);
    await createCluster({ root, cluster, initdb: binaries.initdb, account, password });
  } else await secureCluster(cluster, account);
  const folder = folderArgument(cluster, account);
  const { port, settings = {} } = options;
  return { cluster, folder, logFile, binaries, account, password, port, settings, log };
}

/** A starter that was killed a moment ago may have a server on its way that shows only after we have looked. */
async function adoptOrLaunch(plan: LaunchPlan): Promise<RunningServer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await adoptRunning(plan)) ?? (await launch(plan));
    } catch (thrown) {
      if (codeOf(thrown) !== 'DATA_FOLDER_IN_USE' || tries === ADOPT_TRIES) throw thrown;
      await sleep(100);
    }
  }
}

function facts(plan: LaunchPlan, server: Revived, lock: FolderLock): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await server.letGo();
    await stopPostmaster(server.current().identity, plan.binaries.pgCtl, plan.cluster);
    await lock.release();
  };
  return {
    host: HOST,
    port: server.current().port,
    user: 'postgres',
    password: plan.password,
    database: 'postgres',
    get postmasterPid() {
      return server.current().identity.pid;
    },
    stop: () => (stopping ??= stop()),
  };
}
