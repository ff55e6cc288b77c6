import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { codeOf } from './errors.ts';

/** Puts the log of the run before aside (one is kept) and opens a new one that only its owner may read. */
export function openLog(file: string): { descriptor: number; close: () => void } {
  try {
    renameSync(file, `${file}.1`);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
  const descriptor = openSync(file, 'a', 0o600);
  return { descriptor, close: () => closeSync(descriptor) };
}

/** The last lines of the log, for an error message. */
export function logTail(file: string, lines = 12): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
