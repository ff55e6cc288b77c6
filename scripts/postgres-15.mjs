import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binaries = '/usr/lib/postgresql/15/bin';
const port = 54_150 + (process.pid % 800);

/**
 * Starts Debian's PostgreSQL 15 on a temporary folder, for the tests of the oldest server we promise.
 * @returns {{ url: string, stop: () => void } | undefined} undefined where it is not installed.
 */
export function startPostgres15() {
  if (!existsSync(join(binaries, 'initdb'))) return undefined;
  const account = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'vinh-danh-pg15-'));
  const password = join(folder, 'password');
  writeFileSync(password, 'only-for-tests\n');
  if (account) for (const path of [folder, password]) chownSync(path, account.uid, account.gid);
  const data = join(folder, 'data');
  const run = (program, ...args) => {
    // Not inherited output: the server would keep our pipe open for as long as it lives.
    const result = spawnSync(join(binaries, program), args, { stdio: 'ignore', cwd: folder, ...account });
    if (result.status !== 0) throw new Error(`${program} of PostgreSQL 15 failed`);
  };
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-A',
    'scram-sha-256',
    `--pwfile=${password}`,
  );
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  return {
    url: `postgres://postgres:only-for-tests@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name) {
  const id = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}
