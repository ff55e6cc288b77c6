import { chmod, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedError } from './errors.ts';
import { matchOwner } from './match-owner.ts';

/** The major version the installed binaries have; a cluster is readable by its own major version only. */
const MAJOR = 18;

/** Where the embedded server keeps its things: everything is under one folder named after the major version. */
export type Layout = {
  readonly data: string;
  readonly root: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
};

/**
 * Makes the server's folder inside the data folder and gives the absolute, symlink-free paths in it,
 * so that two spellings of one folder meet in one lock.
 */
export async function prepareLayout(dataDirectory: string): Promise<Layout> {
  await mkdir(dataDirectory, { recursive: true });
  const data = await realpath(dataDirectory);
  const root = join(data, `postgres-${MAJOR}`);
  await refuseOtherMajor(data, root);
  await mkdir(root, { recursive: true });
  await matchOwner(root, data);
  // Under root the server's account must pass through to its cluster; nobody else has business here.
  await chmod(root, process.getuid?.() === 0 ? 0o711 : 0o700);
  return {
    data,
    root,
    cluster: join(root, 'cluster'),
    passwordFile: join(root, 'password'),
    logFile: join(root, 'server.log'),
  };
}

/** Under the lock of the data folder, whatever is half made belongs to a starter that was killed. */
export async function removeLeftovers({ root, cluster }: Layout): Promise<void> {
  for (const [folder, leftover] of [
    [root, /^(new-cluster-|\.binaries-|password-)/],
    [cluster, /^proof-/],
  ] as const) {
    if (!existsSync(folder)) continue;
    const names = (await readdir(folder)).filter((name) => leftover.test(name));
    for (const name of names) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starting empty beside an older cluster would look like lost data. */
async function refuseOtherMajor(data: string, root: string): Promise<void> {
  if (existsSync(join(root, 'cluster'))) return;
  for (const name of await readdir(data)) {
    if (!/^postgres-\d+$/.test(name) || !existsSync(join(data, name, 'cluster', 'PG_VERSION'))) continue;
    const message = `${join(data, name)} holds a cluster of another major version: dump it there and restore it here`;
    throw embeddedError('DATA_FOLDER_UNUSABLE', `${message}, or move it away to start empty.`);
  }
}
