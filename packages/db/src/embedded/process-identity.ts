import { readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './errors.ts';

/**
 * Who a process is, beyond its number, which the system gives out again: on Linux the start time in clock
 * ticks since boot and the pid namespace the number belongs to; elsewhere both are null.
 */
export type ProcessIdentity = {
  readonly pid: number;
  readonly started: string | null;
  readonly namespace: string | null;
};

/** The identity a live process has now; undefined when there is no such process, or only its zombie. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return findLinuxProcess(pid);
  return answersSignal(pid) ? { pid, started: null, namespace: null } : undefined;
}

/** Whether the process that had this identity still lives. */
export function isSameProcess(identity: ProcessIdentity): boolean {
  const now = findProcess(identity.pid);
  return now !== undefined && (identity.started === null || now.started === identity.started);
}

/** The pid namespace (a container has its own) this process counts in, null where there are none. */
export function ownNamespace(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

function findLinuxProcess(pid: number): ProcessIdentity | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name, field 2, may hold spaces and brackets: count from the last bracket. State is field 3, start field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return { pid, started: fields[19] ?? null, namespace: ownNamespace() };
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}
