import { open, readFile, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './errors.ts';
import { matchOwner } from './match-owner.ts';

/** Puts the log of the run before aside (one is kept) and opens a new one that only its owner may read. */
export async function openLog(file: string): Promise<FileHandle> {
  try {
    await rename(file, `${file}.1`);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
  const log = await open(file, 'ax', 0o600);
  await matchOwner(file, dirname(file));
  return log;
}

/** The last lines of the log, for an error message. */
export async function logTail(file: string, lines = 12): Promise<string> {
  return (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-lines).join('\n');
}
