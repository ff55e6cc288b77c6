import { existsSync } from 'node:fs';
import { chmod, chown, lchown, lstat, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { embeddedError } from './errors.ts';
import { run } from './run.ts';

/**
 * The folder as the server's programs are told it. Root may keep its data where the server's account cannot walk
 * to (such as /root): the program is then started inside the folder, and Linux lets it name that place.
 */
export function folderArgument(folder: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Whether the cluster is there. initdb works aside and is renamed when whole, so there is never half of one. */
export function hasCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/** Makes the cluster: UTF-8, Vietnamese collation, checksums, password log-in only. */
export async function createCluster(options: {
  root: string;
  cluster: string;
  initdb: string;
  account: Account | undefined;
  password: string;
}): Promise<void> {
  const { root, cluster, initdb, account, password } = options;
  const aside = await mkdtemp(join(root, 'new-cluster-'));
  const made = join(aside, 'cluster');
  await mkdir(made, { mode: 0o700 });
  await writeFile(join(aside, 'password'), password, { mode: 0o600 });
  if (account) await giveTo(aside, account);
  let outcome = { exitCode: null as number | null, output: '' };
  for (const characterType of characterTypes()) {
    const args = initdbArguments(folderArgument(made, account), characterType);
    outcome = await run(initdb, args, { account, cwd: made });
    if (outcome.exitCode === 0) break;
  }
  if (outcome.exitCode === 0) {
    await rename(made, cluster);
    await syncFolder(root);
  }
  await rm(aside, { recursive: true, force: true });
  if (outcome.exitCode === 0) return;
  throw embeddedError('START_FAILED', `initdb failed in ${root}: ${outcome.output.trim()}`);
}

/** Makes a cluster that was restored from a copy as PostgreSQL wants it: not root's, closed to others. */
export async function secureCluster(cluster: string, account: Account | undefined): Promise<void> {
  const facts = await lstat(cluster);
  if (account && facts.uid === 0) await giveTo(cluster, account);
  if ((facts.mode & 0o027) !== 0) await chmod(cluster, 0o700);
}

async function giveTo(folder: string, account: Account): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(folder, account.uid, account.gid);
}

function initdbArguments(folder: string, characterType: string): string[] {
  return [
    '--pgdata',
    folder,
    '--username=postgres',
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--locale=C',
    `--lc-ctype=${characterType}`,
  ];
}

/** ICU sorts, but pg_trgm still asks the C library what a letter is, and under C no letter beyond ASCII is one. */
function characterTypes(): string[] {
  if (process.platform === 'win32') return ['vi-VN', 'C'];
  return process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
