import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { codeOf } from './errors.ts';
import { run } from './run.ts';

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the shared libraries' symlinks that the package's install script would have made.
 * Gives false when one is missing and the folder cannot be written.
 */
export async function restoreSymlinks(packageFolder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(packageFolder)) {
    const file = join(packageFolder, target);
    try {
      await symlink(relative(dirname(target), source), file);
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === 'EEXIST') continue;
      if (await lstat(file).catch(() => undefined)) continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw thrown;
    }
  }
  return true;
}

/**
 * Copies the package's `native` folder, symlinks made, and gives the copy's folder; undefined when nothing can be
 * written there
 * or the account cannot get there. The copy gets its name only when it is whole, so a killed copier leaves no half of one.
 */
export async function copyBinaries(
  packageFolder: string,
  target: string,
  account: Account | undefined,
): Promise<string | undefined> {
  const parent = dirname(target);
  const draft = join(parent, `.binaries-${randomUUID()}`);
  try {
    if (await mkdir(parent, { recursive: true })) await chmod(parent, 0o755);
    if (!(await isSafeParent(parent)) || !(await canEnter(parent, account))) return undefined;
    if (await lstat(target).catch(() => undefined)) return target;
    await mkdir(draft, { mode: 0o755 });
    await cp(join(packageFolder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await restoreSymlinks(draft);
    await rename(draft, target);
    return target;
  } catch (thrown) {
    // Another start was first; any other failure only means that the copy must go elsewhere.
    return codeOf(thrown) === 'ENOTEMPTY' || codeOf(thrown) === 'EEXIST' ? target : undefined;
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A checkout made under a strict umask would give a copy its own account cannot read either. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** In a folder such as /tmp another user may have put the name there first: never run what they can change. */
async function isSafeParent(folder: string): Promise<boolean> {
  const own = process.getuid?.();
  if (own === undefined) return true;
  const facts = await lstat(folder);
  return facts.isDirectory() && facts.uid === own && (facts.mode & 0o022) === 0;
}

/** Spares a copy the account could not get at. */
async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  return (await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { account, cwd: '/' })).exitCode === 0;
}

async function readLinks(packageFolder: string): Promise<Link[]> {
  const text = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(text);
  return Array.isArray(links) ? links.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}
