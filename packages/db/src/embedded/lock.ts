import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, embeddedError } from './errors.ts';
import { matchOwner } from './match-owner.ts';
import { findProcess, isSameProcess, ownNamespace } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

export type FolderLock = { release(): Promise<void> };

/**
 * Takes the folder for this process, or throws DATA_FOLDER_IN_USE with the holder's pid.
 *
 * Lock files are numbered and the highest number counts. A dead holder is followed by creating the next number,
 * never by removing its file first: creation by hard link is atomic, so of two processes that both saw the dead
 * holder one wins, and a late one finds a higher number than its own and steps back. For the same reason a
 * release empties the file rather than removing it. The holder touches its file every `beatMs` milliseconds, for
 * those who cannot see its process.
 */
export async function acquireLock(folder: string, beatMs = 2000): Promise<FolderLock> {
  const own = findProcess(process.pid) ?? { pid: process.pid, started: null, namespace: null };
  const draft = join(folder, `lock-draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
  try {
    await matchOwner(draft, folder);
    for (;;) {
      const last = await highest(folder);
      if (last > 0) await refuseIfHeld(folder, last, beatMs);
      const mine = lockFile(folder, last + 1);
      if (!(await createdFrom(draft, mine))) continue;
      if ((await highest(folder)) === last + 1) return await hold(folder, last + 1, beatMs);
      await rm(mine, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function hold(folder: string, number: number, beatMs: number): Promise<FolderLock> {
  for (const other of await numbers(folder)) {
    if (other < number) await rm(lockFile(folder, other), { force: true });
  }
  const file = lockFile(folder, number);
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  let held = true;
  const release = async (): Promise<void> => {
    if (!held) return;
    held = false;
    clearInterval(beat);
    await truncate(file).catch((thrown: unknown) => {
      // A data folder that was removed meanwhile has nothing left to release.
      if (codeOf(thrown) !== 'ENOENT') throw thrown;
    });
  };
  return { release };
}

async function refuseIfHeld(folder: string, number: number, beatMs: number): Promise<void> {
  const file = lockFile(folder, number);
  const holder = await readHolder(file);
  if (!holder) return;
  const foreign = holder.namespace !== ownNamespace();
  if (foreign ? !(await isBeating(file, beatMs)) : !isSameProcess(holder)) return;
  const where = foreign ? `process ${holder.pid} of another container` : `process ${holder.pid}`;
  const message = `The data folder ${folder} is in use by ${where}. Stop that one first, or choose another data folder.`;
  throw embeddedError('DATA_FOLDER_IN_USE', message, { pid: holder.pid });
}

/** A pid of another namespace says nothing here, so the holder touches its file and we watch for that. */
async function isBeating(file: string, beatMs: number): Promise<boolean> {
  const modified = () =>
    stat(file).then(
      (facts) => facts.mtimeMs,
      () => 0,
    );
  const before = await modified();
  await sleep(beatMs * 2.5);
  return (await modified()) !== before;
}

/** Nobody, when the file was emptied by a release or a power cut. A file we may not read is not free: it throws. */
async function readHolder(file: string): Promise<ProcessIdentity | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isIdentity(holder) ? holder : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === 'object' && value !== null && 'pid' in value && 'started' in value && 'namespace' in value;
}

async function createdFrom(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

async function highest(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)));
}

async function numbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}
