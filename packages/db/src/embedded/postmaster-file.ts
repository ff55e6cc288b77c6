import { readFile, writeFile } from 'node:fs/promises';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './errors.ts';
import { findProcess } from './process-identity.ts';
import { run } from './run.ts';

/** What a running server writes in its folder; the status is `starting`, `ready`, `stopping`, …, or '' at first. */
export type PostmasterFile = { readonly pid: number; readonly port: number; readonly status: string };

/** Reads `postmaster.pid` (lines: pid, folder, start, port, socket, address, memory, status), undefined if none. */
export async function findPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/**
 * The number in a pid file may meanwhile belong to any program: on Linux the server is known by its name and by
 * the folder it stands in, elsewhere by its name. Windows' server looks at the number itself.
 */
export async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!findProcess(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const { output } = await run('ps', ['-p', String(pid), '-o', 'comm='], {});
    return /postgres/.test(output);
  }
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL will not start over a pid file whose number lives (a killed server's zombie does, to it), but takes its
 * parent's number for a leftover. So the number is replaced by ours; the rest stays, for it leads to memory that old backends may still use.
 */
export async function disownPostmasterFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}
