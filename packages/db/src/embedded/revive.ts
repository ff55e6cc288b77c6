import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchPlan, RunningServer } from './launch.ts';
import { isSameProcess } from './process-identity.ts';

/** A server that is started again, on the same port, whenever it dies. */
export type Revived = {
  /** The server as it runs now, or as it last ran. */
  current(): RunningServer;
  /** Lets it die from now on; waits for a start that is under way. */
  letGo(): Promise<void>;
};

const WATCH_MS = 200;
const LONGEST_PAUSE_MS = 15_000;
/** Who has lived so long did not die of being started. */
const CALM_MS = 10_000;

/** In `pg_control`, after two words of 8 bytes: the state of the cluster, 1 when it was shut down in order. */
const STATE_OFFSET = 16;
const SHUT_DOWN = 1;

/**
 * Watches a server and starts it again when it ends without having been shut down: the system kills the largest
 * process when memory runs out, and a full disk ends the server too. At once the first time, then after growing
 * pauses, and without giving up, since a disk is emptied and a port freed some day. A server that somebody shut down
 * in order stays down.
 */
export function revive(
  plan: LaunchPlan,
  first: RunningServer,
  start: (plan: LaunchPlan) => Promise<RunningServer>,
): Revived {
  const end = new AbortController();
  // The watch alone is no reason for the program to go on.
  const rest = (ms: number) => sleep(ms, undefined, { signal: end.signal, ref: false });
  let server = first;

  async function watch(): Promise<void> {
    let pause = 0;
    for (;;) {
      const since = performance.now();
      while (isSameProcess(server.identity)) await rest(WATCH_MS);
      if (await wasShutDown(plan.cluster)) {
        plan.log(`the PostgreSQL server, process ${server.identity.pid}, was shut down; it stays down`);
        return;
      }
      if (performance.now() - since > CALM_MS) pause = 0;
      for (let next: RunningServer | undefined; !next; pause = Math.min(pause * 2 + 100, LONGEST_PAUSE_MS)) {
        await rest(pause);
        next = await startAgain();
        server = next ?? server;
      }
    }
  }

  async function startAgain(): Promise<RunningServer | undefined> {
    const { identity, port } = server;
    plan.log(`the PostgreSQL server, process ${identity.pid}, died: starting it again on port ${port}`);
    try {
      const next = await start({ ...plan, port });
      plan.log(`the PostgreSQL server is back, process ${next.identity.pid}, port ${port}`);
      return next;
    } catch (thrown) {
      plan.log(`the PostgreSQL server is not back yet: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      return undefined;
    }
  }

  const watching = watch().catch((thrown: unknown) => {
    if (!end.signal.aborted) plan.log(`the PostgreSQL server is no longer watched: ${String(thrown)}`);
  });
  return {
    current: () => server,
    async letGo() {
      end.abort();
      await watching;
    },
  };
}

/** The same for a server that nobody starts again. */
export function leaveDead(server: RunningServer): Revived {
  return { current: () => server, letGo: () => Promise.resolve() };
}

/** What the server itself wrote last; a file that cannot be read says nothing of the kind. */
async function wasShutDown(cluster: string): Promise<boolean> {
  try {
    const file = await open(join(cluster, 'global', 'pg_control'), 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, STATE_OFFSET);
      return buffer.readUInt32LE(0) === SHUT_DOWN;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
